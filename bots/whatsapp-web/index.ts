export { whatsappWeb } from './whatsapp-web.ts';
