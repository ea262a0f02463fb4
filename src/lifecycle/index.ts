export {
  createLifecycle,
  type ErasurePreview,
  type Lifecycle,
  type LifecycleOptions,
} from './create-lifecycle.ts';
export { type Erasure, erasureModel } from './erasure.model.ts';
export { createNumberFollower } from './follow-numbers.ts';
