export * from './connector.ts';
export * from './event.ts';
export * from './reply.ts';
export * from './staff-page.ts';
export * from './turn.ts';
