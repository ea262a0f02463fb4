export { BrowserEnvironment, browser, toBrowserKeys } from './browser.ts';
