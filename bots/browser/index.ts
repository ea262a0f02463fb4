export { BrowserEnvironment, browser, toBrowserKey } from './browser.ts';
