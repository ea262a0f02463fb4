import { createChatLog } from './chat-log.ts';
import { createComposer } from './composer.ts';
import { type Connection, type ConnectionState, connect } from './connection.ts';
import { byId, createId } from './dom.ts';
import { createPhonePanel } from './phones/phone-panel.ts';
import type { PhoneNews } from './phones/phones.ts';
import { fileLimit, type LogItem, type ServerMessage } from './protocol.ts';
import { createScroll } from './scroll.ts';
import { createSending, type Outgoing } from './sending.ts';
import { showToast } from './show-toast.ts';
import { loadTexts } from './texts.ts';
import { FileTooLargeError, upload } from './upload.ts';

const texts = await loadTexts();
const element = byId('log', HTMLElement);
const welcome = byId('welcome', HTMLElement);
const status = byId('status', HTMLElement);
const typing = byId('typing', HTMLElement);
const toasts = byId('toasts', HTMLElement);
const newest = byId('newest', HTMLButtonElement);
newest.textContent = texts.text('page-new-messages');

const phones = createPhonePanel(
  byId('phones', HTMLElement),
  byId('chat', HTMLElement),
  byId('phones-toggle', HTMLButtonElement),
  byId('phones-unread', HTMLElement),
  texts,
);

const log = createChatLog({
  element,
  welcome,
  scroll: createScroll(element, newest),
  texts,
  events: {
    onPress: (message, data) => {
      const id = createId();
      log.press(id, message, data);
      sending.add({ type: 'press', id, data, message });
    },
  },
});

const composer = createComposer(
  {
    form: byId('composer', HTMLFormElement),
    message: byId('message', HTMLTextAreaElement),
    suggestions: byId('suggestions', HTMLElement),
    staged: byId('staged', HTMLElement),
    attach: byId('attach', HTMLButtonElement),
    file: byId('file', HTMLInputElement),
    drop: byId('drop', HTMLElement),
  },
  texts,
  (text, files) => {
    // The text goes with the first file.
    for (const [index, file] of files.entries()) sendFile(createId(), file, index === 0 ? text : '');
    if (text && files.length === 0) say({ type: 'say', id: createId(), text });
    if (text) composer.remember(text);
  },
);

const sending = createSending((): Connection => connection, {
  onDone: (id) => log.settle(id),
  onFailed: (id, reason) => {
    log.release(id);
    log.settle(id, texts.text(reason === 'no_such_file' ? 'page-file-gone' : 'page-not-sent'));
  },
  onUnavailable: (isAway) => showState(isAway ? 'unavailable' : connection.state),
});

function say(message: Extract<Outgoing, { type: 'say' }>): void {
  log.anticipate({ from: 'person', id: message.id, text: message.text }, texts.text('page-waiting'));
  sending.add(message);
}

async function sendFile(id: string, file: File, caption: string): Promise<void> {
  const { name } = file;
  log.anticipate({ from: 'person', id, text: caption || name }, texts.text('page-uploading', { name }));
  try {
    const shown = await upload(file);
    log.anticipate({ from: 'person', id, text: caption, file: shown }, texts.text('page-waiting'));
    sending.add({ type: 'file', id, file: shown.id, caption: caption || undefined });
  } catch (error) {
    if (error instanceof FileTooLargeError)
      log.settle(id, texts.text('page-file-too-large', { limit: fileLimit / 1024 / 1024 }));
    else
      log.settle(id, texts.text('page-upload-failed', { name }), {
        label: texts.text('page-retry'),
        run: () => sendFile(id, file, caption),
      });
  }
}

function showState(state: ConnectionState): void {
  if (status.dataset.state === state) return;
  status.dataset.state = state;
  status.textContent = texts.text(`page-status-${state}`);
}

/** A toast is for the moment: who comes back later than this, in milliseconds, does not see it. */
const toastAge = 10_000;

let typingTimer: number | undefined;
function showTyping(isWorking: boolean): void {
  clearTimeout(typingTimer);
  typing.hidden = !isWorking;
  if (isWorking) typingTimer = setTimeout(() => showTyping(false), 8_000);
}

function show(item: LogItem, isLive: boolean): void {
  const isNew = item.sequence > log.position;
  log.show(item, isLive);
  const { body } = item;
  if (body.from === 'person') {
    if (body.text && !isLive) composer.remember(body.text);
    return;
  }
  if (body.from !== 'bot') return;
  if (isLive) showTyping(false);
  if (isLive && isNew && body.toast && Date.now() - Date.parse(item.at) < toastAge)
    showToast(toasts, body.toast);
}

function receive(message: ServerMessage): void {
  switch (message.type) {
    case 'history': {
      if (message.reset) log.clear();
      const isFirst = log.position === 0;
      for (const item of message.items) show(item, !isFirst);
      welcome.hidden = element.querySelector('.bubble') !== null;
      element.setAttribute('aria-busy', 'false');
      if (message.feeds.includes('phones')) connection.send({ type: 'follow', feed: 'phones' });
      break;
    }
    case 'item':
      show(message.item, true);
      break;
    case 'accepted':
      sending.onAccepted(message.id);
      break;
    case 'refused':
      sending.onRefused(message.id, message.reason);
      break;
    case 'feed-state':
      if (message.isOpen) phones.enable();
      else phones.disable();
      break;
    case 'feed':
      phones.take(message.data as PhoneNews);
      break;
    case 'working':
      showTyping(true);
      break;
    default:
      break;
  }
}

let isRestored = false;
const connection = connect({
  position: () => log.position,
  onMessage: receive,
  onState: (state) => {
    showState(state);
    if (state !== 'online') return;
    if (!isRestored) for (const message of sending.restore()) if (message.type === 'say') say(message);
    isRestored = true;
    sending.resume();
  },
});

if (matchMedia('(pointer: fine)').matches) composer.focus();
