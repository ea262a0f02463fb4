import {
  type ChannelPreferences,
  type Desk,
  type DeskOutcome,
  maskAddress,
  type NamedPreference,
  nameOfConsent,
  type PendingQuestion,
  type Preference,
  toWording,
} from '../../consent/index.ts';
import { languages, type Translate } from '../../locales/index.ts';
import { type Html, html, toPage } from './html.ts';

export interface DeskPageFacts {
  business: string;
  timeZone: string;
  /** What the reader has just done. */
  outcome?: DeskOutcome;
}

/** The contact's page: one form that works without a script. Pure. */
export function toDeskPage(desk: Desk, facts: DeskPageFacts, t: Translate): string {
  const { business, outcome } = facts;
  const title = t('desk-title', { business });
  const isPaused = desk.channels.some(({ pausedUntil }) => pausedUntil);
  const body = html`${languageLinks(t)}
<main>
<h1>${title}</h1>
<p class="soft">${t('desk-for', { address: maskAddress(desk.ref) })}</p>
${outcome && html`<p role="status">${t(`desk-done-${outcome}`)}</p>`}
${desk.questions.map(({ question }) => questionForm(question, t))}
<p>${t('desk-intro', { business })}</p>
<form method="post">
<input type="hidden" name="whose" value="${desk.whose}">
<input type="hidden" name="mark" value="${desk.mark}">
<input type="hidden" name="readIn" value="${t.language}">
${desk.channels.map((one) => channelFields(one, facts, t))}
${consentFields(desk, t)}
<h2>${t('desk-language')}</h2>
${languageField(desk, t)}
<button class="first" name="act" value="save">${t('desk-save')}</button>
<button name="act" value="${isPaused ? 'resume' : 'pause'}">${t(isPaused ? 'desk-resume' : 'desk-pause')}</button>
<h2 id="stop">${t('desk-stop-title')}</h2>
<p id="stop-hint">${t('desk-stop-hint')}</p>
<button class="stop" name="act" value="stop" aria-describedby="stop-hint">${t('desk-stop')}</button>
</form>
</main>`;
  return toPage(t, title, body);
}

/** The words beside the switches of `keys`, as the page shows them: what an agreement is proved by. Pure. */
export function toShownWords(business: string, keys: readonly string[], t: Translate): string {
  const labels = keys.map((key) => {
    const [channel, purpose] = key.split('/');
    return t('labelled', { label: t(`channel-${channel}`), value: t(`desk-purpose-${purpose}`) });
  });
  return [t('desk-title', { business }), t('desk-intro', { business }), ...labels].join('\n');
}

/** The words beside the button that ends everything. Pure. */
export function toStopWords(business: string, t: Translate): string {
  return [t('desk-title', { business }), t('desk-stop-hint'), t('desk-stop')].join('\n');
}

/** What was asked by mail: a form of its own, so that nothing else of the page is said with it. */
function questionForm({ id, text, language }: PendingQuestion, t: Translate): Html {
  return html`<form method="post" class="consent">
<h2>${t('desk-question')}</h2>
<p class="text" lang="${language}">${text}</p>
<input type="hidden" name="question" value="${id}">
<input type="hidden" name="readIn" value="${t.language}">
<button class="first" name="act" value="confirm">${t('desk-confirm')}</button>
<button name="act" value="decline">${t('desk-decline')}</button>
</form>`;
}

function languageLinks(t: Translate): Html {
  return html`<nav aria-label="${t('desk-read-in')}">${languages.map((language) => {
    const name = languageName(language);
    return language === t.language
      ? html`<span lang="${language}" aria-current="true">${name}</span>`
      : html`<a href="?language=${language}" lang="${language}" hreflang="${language}">${name}</a>`;
  })}</nav>`;
}

function languageName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function channelFields(
  { channel, pausedUntil, preferences }: ChannelPreferences,
  { timeZone }: DeskPageFacts,
  t: Translate,
): Html {
  const date = (at: Date) => new Intl.DateTimeFormat(t.language, { dateStyle: 'long', timeZone }).format(at);
  return html`<fieldset>
<legend>${t(`channel-${channel}`)}</legend>
${pausedUntil && html`<p>${t('desk-paused', { until: date(pausedUntil) })}</p>`}
${preferences.map((one) => switchField(one, t(`desk-purpose-${one.purpose}`), t))}
</fieldset>`;
}

function switchField({ key, state }: Pick<Preference, 'key' | 'state'>, label: string, t: Translate): Html {
  const isOn = state === 'granted';
  return html`<input type="hidden" name="offered" value="${key}">
${isOn && html`<input type="hidden" name="shown" value="${key}">`}
<label class="switch"><input type="checkbox" name="on" value="${key}"${isOn && html` checked`}><span>${label} <small>${t(`desk-now-${state}`)}</small></span></label>`;
}

function consentFields({ named, isShared }: Desk, t: Translate): Html {
  if (isShared) return html`<h2>${t('desk-consents')}</h2><p>${t('desk-shared')}</p>`;
  if (named.length === 0) return html``;
  return html`<h2>${t('desk-consents')}</h2>
${named.map((one) => consentField(one, t))}`;
}

function consentField(
  { key, definition, state, isOutdated, mayChange }: NamedPreference,
  t: Translate,
): Html {
  const { retiredAt } = definition;
  const name = nameOfConsent(definition, t.language);
  const { text, shown } = toWording(definition, t.language);
  return html`<div class="consent">
${mayChange ? switchField({ key, state }, name, t) : html`<p><strong>${name}</strong><br><span class="soft">${t('desk-by-contract')}</span></p>`}
${isOutdated && html`<p><strong>${t('desk-outdated')}</strong></p>`}
<details${isOutdated && html` open`}><summary>${t('desk-full-text', { name })}</summary><p class="text" lang="${shown.language}">${text}</p></details>
${
  isOutdated &&
  mayChange &&
  !retiredAt &&
  html`<label class="switch"><input type="checkbox" name="renewed" value="${key}"><span>${t('desk-agree-new')}</span></label>`
}
</div>`;
}

function languageField({ address }: Desk, t: Translate): Html {
  return html`<label>${t('desk-write-in')}
<select name="writeIn">
${!address.language && html`<option value="">${t('desk-as-so-far')}</option>`}
${languages.map(
  (language) =>
    html`<option value="${language}" lang="${language}"${language === address.language && html` selected`}>${languageName(language)}</option>`,
)}
</select></label>`;
}

export type DeskProblem = 'missing' | 'too-many' | 'unavailable' | 'unreadable';

/** A page that shows nothing of anybody. Pure. */
export function toProblemPage(problem: DeskProblem, t: Translate): string {
  const title = t(`desk-${problem}-title`);
  return toPage(t, title, html`<main><h1>${title}</h1><p>${t(`desk-${problem}-text`)}</p></main>`);
}
