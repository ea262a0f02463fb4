export { createIntake, type Intake } from './create-intake.ts';
export type { DeadLetter } from './dead-letters.ts';
export { conversationModel, type Delivery, deliveryModel } from './delivery.model.ts';
export type { DeliveryHandler, StepResult } from './work-off.ts';
