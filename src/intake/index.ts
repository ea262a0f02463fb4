export { createDeliveryHandler, type HandlerOptions } from './create-delivery-handler.ts';
export { createIntake, type Intake } from './create-intake.ts';
export type { DeadLetter } from './dead-letters.ts';
export { conversationModel, type Delivery, deliveryModel } from './delivery.model.ts';
export { erasableDeliveries } from './erase-deliveries.ts';
export { findUnheard, type NumberedConnector } from './find-unheard.ts';
export { greetingModel } from './greet-stranger.ts';
export type { Conversation, People, Speaker, TurnEffects, TurnFacts } from './handle-turn.ts';
export type { DeliveryHandler, StepResult } from './work-off.ts';
