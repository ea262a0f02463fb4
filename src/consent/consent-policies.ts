import type { Connector, ContactChannel } from '../connector/index.ts';
import type { PolicySettings } from '../settings/index.ts';
import type { Address } from './addresses/address.model.ts';
import { type AddressRef, toAddressText } from './addresses/address-ref.ts';
import type { GateRules } from './gate/gate.ts';
import type { Road } from './gate/purpose.ts';
import type { HearPolicy } from './hearing/heard.ts';
import {
  applySettings,
  countryOfAddress,
  isQuietAnywhere,
  type PolicyPack,
  policyFor,
  policyForAddress,
  type Quiet,
  type StopReach,
  timeZonesOf,
} from './policies/index.ts';

/** What the law and the habits of an address's country ask of us, with the business's own country behind it. */
export interface ConsentPolicies {
  /** How far a STOP reaches now (Q33). */
  readonly stopReach: StopReach;
  /** The rules of the business's own country, without its settings. */
  readonly countryPack: PolicyPack;
  packOf(ref: AddressRef | undefined): PolicyPack;
  /** How words from this address are taken. */
  hearingOf(ref: AddressRef, channel: ContactChannel): HearPolicy;
  /** What the gate must know beside the contact's own word; `habits`: of the connector that shall carry the message. */
  rulesOf(address: Address, channel: Road, now: Date, habits?: Connector['habits']): GateRules;
}

const unset: PolicySettings = {};

/** Hours after a contact's message in which a channel takes free text: https://developers.facebook.com/docs/whatsapp/pricing */
const windowHours: Partial<Record<Road, number>> = { whatsapp: 24 };

/** `timeZone`: of the business; it stands for the contact's where no number tells the country. */
export function createConsentPolicies({
  country,
  timeZone,
  business,
  settings = () => unset,
}: {
  country: string;
  timeZone: string;
  /** What it is called. */
  business?: string;
  /** What the business has set; the same object as long as nothing changed. */
  settings?(): PolicySettings;
}): ConsentPolicies {
  let applied = { settings: unset, packs: new Map<PolicyPack, PolicyPack>() };
  const apply = (pack: PolicyPack): PolicyPack => {
    const present = settings();
    if (applied.settings !== present) applied = { settings: present, packs: new Map() };
    const own = applied.packs.get(pack) ?? applySettings(pack, present);
    applied.packs.set(pack, own);
    return own;
  };
  const packOf = (ref: AddressRef | undefined) =>
    apply(ref ? policyForAddress(toAddressText(ref), country) : policyFor(country));
  const stopReach = () => packOf(undefined).stopReach;
  const zonesOf = (ref: AddressRef | undefined): readonly string[] => {
    const home = ref && countryOfAddress(toAddressText(ref));
    const zones = home === undefined ? [] : timeZonesOf(home);
    return zones.length > 0 ? zones : [timeZone];
  };
  /** Windows begin and end with a minute: what was worked out holds until the next one. */
  const quietNow = { minute: -1, settings: unset, byZones: new Map<string, Quiet>() };
  const quietOf = (pack: PolicyPack, ref: AddressRef | undefined, now: Date): Quiet => {
    const minute = Math.floor(now.getTime() / 60_000);
    if (quietNow.minute !== minute || quietNow.settings !== applied.settings)
      Object.assign(quietNow, { minute, settings: applied.settings, byZones: new Map() });
    const zones = zonesOf(ref);
    const key = `${pack.country} ${zones.join()}`;
    const quiet = quietNow.byZones.get(key) ?? isQuietAnywhere(pack, now, zones);
    quietNow.byZones.set(key, quiet);
    return quiet;
  };
  return {
    get stopReach() {
      return stopReach();
    },
    countryPack: policyFor(country),
    packOf,
    hearingOf: (ref, channel) => {
      const { doubleOptIn, pendingHours, pauseDays } = packOf(ref);
      return {
        stopReach: stopReach(),
        doubleOptIn: doubleOptIn.service.includes(channel),
        pendingHours,
        pauseDays,
        timeZones: zonesOf(ref),
        business,
      };
    },
    rulesOf: ({ ref, heardAt }, channel, now, habits) => {
      const pack = packOf(ref);
      const quiet = quietOf(pack, ref, now);
      return {
        mayAsk:
          pack.consentRequest.some((one) => one === channel) ||
          isWithin(pack.askBackHours, channel === 'browser' ? undefined : heardAt[channel], now),
        callNeedsConsent: pack.callNeedsConsent,
        // A row of holidays whose end is not near is quiet for as long as anybody looks ahead.
        quietUntil: quiet.quiet ? (quiet.until ?? new Date(now.getTime() + 86_400_000)) : null,
        windowHours: windowHours[channel] ?? null,
        ...(channel !== 'browser' && habits?.[channel]),
      };
    },
  };
}

function isWithin(hours: number, heard: Date | undefined, now: Date): boolean {
  return heard !== undefined && now.getTime() - heard.getTime() < hours * 3_600_000;
}
