import { Agent, createServer } from 'node:http';
import { Bot, webhookCallback } from 'grammy';
import mongoose from 'mongoose';

/** The peer: a grammY bot that does one insert, two finds by `_id` and one update per turn, and answers; no more. */
const client = await mongoose.mongo.MongoClient.connect(process.env.MONGODB_URI ?? '', { maxPoolSize: 32 });
const turns = client.db().collection<{ _id: string; text: string }>('turns');
const people = client.db().collection<{ _id: string; seen: number }>('people');
const contacts = client.db().collection<{ _id: string; name: string }>('contacts');
await contacts.insertOne({ _id: 'zofia', name: 'Zofia Żółkiewska' });
for (let id = 1; id <= 64; id += 1) await people.insertOne({ _id: String(id), seen: 0 });

const bot = new Bot(process.env.TOKEN ?? '', {
  botInfo: { id: 42, is_bot: true, first_name: 'Bare', username: 'bare_bot' } as never,
  client: {
    apiRoot: process.env.API_ROOT,
    baseFetchConfig: { compress: false, agent: new Agent({ keepAlive: true }) } as never,
  },
});
bot.on('message:text', async (context) => {
  await turns.insertOne({ _id: String(context.update.update_id), text: context.message.text });
  const person = await people.findOne({ _id: String(context.from.id) });
  const contact = await contacts.findOne({ _id: 'zofia' });
  await people.updateOne({ _id: String(context.from.id) }, { $inc: { seen: 1 } });
  await context.reply(`${contact?.name} ${person?.seen}`);
});
const handle = webhookCallback(bot, 'http', { secretToken: process.env.SECRET });
createServer((request, response) => {
  if (request.method === 'GET') response.end('ready');
  else void handle(request, response);
}).listen(Number(process.env.PORT), '127.0.0.1');
