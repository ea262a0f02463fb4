export { defineModel, Mixed, type ModelDefinition } from './define-model.ts';
