export type { Desk, NamedPreference } from './desk.ts';
export type { DeskEvidence } from './desk-statements.ts';
export { maskAddress } from './mask-address.ts';
export {
  type PreferenceLink,
  type PreferenceLinkKind,
  preferenceLinkModel,
} from './preference-link.model.ts';
export { createPreferenceLinks, type PreferenceLinks } from './preference-links.ts';
export {
  createPreferences,
  type DeskAct,
  type DeskOutcome,
  type Preferences,
  type PreferencesOptions,
} from './preferences.ts';
export { type ChannelPreferences, type Preference, toPreferences } from './to-preferences.ts';
