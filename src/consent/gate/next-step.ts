import type { Refusal } from './purpose.ts';

/** The smallest lawful thing that leads on from a refusal; each is a button or, where waiting helps, a time. */
export type NextStep =
  | 'unblock'
  | 'ask_colleague'
  | 'check_address'
  | 'confirm_number'
  | 'decide'
  | 'hand_over'
  | 'ask'
  | 'wait'
  | 'none';

const steps: Record<Refusal, NextStep> = {
  blocked: 'unblock',
  not_allowed: 'ask_colleague',
  undeliverable: 'check_address',
  number_moved: 'confirm_number',
  closed_provisionally: 'decide',
  // Whoever has said no is not asked again by us: they are handed a code or a link, and come by themselves.
  withdrawn: 'hand_over',
  asked_before: 'hand_over',
  not_to_be_asked: 'hand_over',
  never_asked: 'ask',
  pending: 'wait',
  paused: 'wait',
  window_closed: 'hand_over',
  never_wrote: 'hand_over',
  quiet_hours: 'wait',
  confirmed_before: 'none',
  nothing_to_answer: 'none',
};

/**
 * The step to show for `refusals` (as `decide` gives them, the first leading). `mayAsk`: whether a request for consent
 * would itself pass the gate. Pure.
 */
export function toNextStep(refusals: readonly Refusal[], mayAsk: boolean): NextStep {
  const [first] = refusals;
  if (!first) return 'none';
  const step = steps[first];
  return step === 'ask' && !mayAsk ? 'hand_over' : step;
}
