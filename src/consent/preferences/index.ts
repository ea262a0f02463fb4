export { type ChannelPreferences, type Preference, toPreferences } from './to-preferences.ts';
