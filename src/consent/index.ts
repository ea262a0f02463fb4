export {
  type Address,
  addressModel,
  type ConsentState,
  unknownAddress,
} from './address.model.ts';
export { type Decision, decide, type GateDecision, type Purpose, type Refusal } from './gate.ts';
export * from './ledger/index.ts';
