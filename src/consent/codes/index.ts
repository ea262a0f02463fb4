export { type ConsentCode, consentCodeModel } from './consent-code.model.ts';
export {
  type CodeProblem,
  type ConsentCodes,
  createConsentCodes,
  problemOfCode,
  toCodes,
} from './consent-codes.ts';
export { saysNo } from './says-no.ts';
