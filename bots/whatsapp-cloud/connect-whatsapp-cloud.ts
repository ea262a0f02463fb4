import type { Connector, ConnectorCore, Handshake } from '../../src/connector/index.ts';
import { isSameText, toWhatsappLink } from '../../webhooks/shared/index.ts';
import { toChat } from './address.ts';
import { fetchFile } from './fetch-file.ts';
import { notificationShape } from './notification.ts';
import { createLatestMessages } from './outgoing/latest-messages.ts';
import { captionLimit, messageIdOf, showsChoices, textLimit } from './outgoing/render.ts';
import { createSender } from './outgoing/send-reply.ts';
import { findOwnNumber, parseNotification } from './parse-notification.ts';
import { createTroubleBoard } from './trouble-board.ts';
import { signatureHeader, toSecrets, verifySignature } from './verify-signature.ts';
import type { WhatsappCloudEnvironment } from './whatsapp-cloud.ts';

/** One address for the check and for all events, as Meta has it. */
const action = 'event';

/** Receiving needs no network; only `deliver` and `fetchFile` call Meta. */
export function connectWhatsappCloud(
  environment: WhatsappCloudEnvironment,
  { mailboxes, log }: Pick<ConnectorCore, 'mailboxes' | 'log'>,
): Connector {
  const {
    WHATSAPP_CLOUD_ACCESS_TOKEN: accessToken,
    WHATSAPP_CLOUD_PHONE_NUMBER_ID: phoneNumberId,
    WHATSAPP_CLOUD_APP_SECRET: secretList,
    WHATSAPP_CLOUD_VERIFY_TOKEN: verifyToken,
    WHATSAPP_CLOUD_API_ROOT: apiRoot,
  } = environment;
  if (!accessToken || !phoneNumberId || !secretList || !verifyToken)
    throw new Error('WhatsApp needs its access token, number, app secret and verify token');
  const secrets = toSecrets(secretList);
  const account = { accessToken, phoneNumberId, apiRoot };
  const latest = createLatestMessages();
  const board = createTroubleBoard(mailboxes, log);
  const sender = createSender(account, latest, board.note);
  let stopFollowing = () => {};
  // To ask Graph for it takes a permission that sending does not.
  let ownNumber: string | undefined;
  const toLink = (said: string) => ownNumber && toWhatsappLink(ownNumber, said);
  return {
    handshakes: [createHandshake(verifyToken)],
    routes: [
      {
        action,
        method: 'POST',
        describe: 'Messages, receipts and preferences of WhatsApp users',
        body: notificationShape,
        proof: [signatureHeader],
        verify: (request) => verifySignature(secrets, request),
        parse: ({ body }, now) => {
          const events = parseNotification(body, phoneNumberId, now);
          ownNumber ??= findOwnNumber(body, phoneNumberId);
          for (const event of events) {
            const id = messageIdOf(event.key);
            if (event.type === 'turn' && id) latest.note(event.turn.where.chat, id, event.at);
          }
          return events;
        },
      },
    ],
    channel: {
      textLimit,
      captionLimit,
      edits: false,
      buttons: true,
      showsChoices,
      // https://developers.facebook.com/docs/whatsapp/cloud-api/overview#throughput
      pace: { perSecond: 80, perChatMilliseconds: 1_000 },
    },
    carries: { whatsapp: toChat },
    deliver: (departure) => sender.send(departure),
    indicateWork: (place, signal) => sender.indicate(place.chat, signal),
    standingTrouble: board.read,
    async prepare() {
      stopFollowing = await board.follow();
    },
    startLink: (parameter) => toLink(`/start ${parameter}`),
    messageLink: (channel, said) => (channel === 'whatsapp' ? toLink(said) : undefined),
    fetchFile: (file, signal) => fetchFile(account, file, signal),
    async stop() {
      stopFollowing();
    },
  };
}

/** https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests */
function createHandshake(verifyToken: string): Handshake {
  return {
    action,
    method: 'GET',
    describe: 'Meta checks that the address is ours',
    answer({ query }) {
      const { 'hub.mode': mode, 'hub.verify_token': token = '', 'hub.challenge': challenge } = query;
      const isRight = mode === 'subscribe' && challenge !== undefined && isSameText(token, verifyToken);
      return isRight ? { status: 200, body: challenge } : { status: 403 };
    },
  };
}
