export {
  findRisks,
  isRiskKind,
  type RiskKind,
  type RiskOptions,
  type Risks,
  riskKinds,
} from './find-risks.ts';
