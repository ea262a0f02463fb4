// Two small things of storage that connectors need, and nothing else of it.
export { newId } from '../storage/new-id.ts';
export { packageRoot } from '../storage/package-root.ts';
export * from './connector.ts';
export * from './core.ts';
export * from './delivery.ts';
export * from './describe-route.ts';
export * from './event.ts';
export * from './reply.ts';
export * from './staff-page.ts';
export * from './standing.ts';
export * from './turn.ts';
export * from './webhook.ts';
