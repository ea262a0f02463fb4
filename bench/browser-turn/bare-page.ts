import websocket from '@fastify/websocket';
import fastify from 'fastify';
import mongoose from 'mongoose';

/** The peer: a bare Fastify socket that does one insert, two finds by `_id` and one update per message, and answers; no more. */
const client = await mongoose.mongo.MongoClient.connect(process.env.MONGODB_URI ?? '', { maxPoolSize: 32 });
const turns = client.db().collection<{ _id: string; text: string }>('turns');
const people = client.db().collection<{ _id: string; seen: number }>('people');
const contacts = client.db().collection<{ _id: string; name: string }>('contacts');
await contacts.insertOne({ _id: 'zofia', name: 'Zofia Żółkiewska' });
await people.insertOne({ _id: 'person', seen: 0 });

const app = fastify();
await app.register(websocket);
app.get('/', async () => 'ready');
app.get('/socket', { websocket: true }, (socket) => {
  socket.send(JSON.stringify({ type: 'history' }));
  socket.on('message', async (data: Buffer) => {
    const { id, text } = JSON.parse(data.toString('utf8')) as { id: string; text: string };
    await turns.insertOne({ _id: id, text });
    const person = await people.findOne({ _id: 'person' });
    const contact = await contacts.findOne({ _id: 'zofia' });
    await people.updateOne({ _id: 'person' }, { $inc: { seen: 1 } });
    const body = { from: 'bot', id, text: `${contact?.name} ${person?.seen}` };
    socket.send(JSON.stringify({ type: 'item', item: { body } }));
  });
});
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
