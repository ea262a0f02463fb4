import fastify from 'fastify';
import mongoose from 'mongoose';

/** The peer: a bare Fastify that does one insertOne per request and answers. */
const client = await mongoose.mongo.MongoClient.connect(process.env.MONGODB_URI ?? '', { maxPoolSize: 64 });
const deliveries = client.db().collection('deliveries');
const app = fastify();
app.get('/', async () => 'ready');
app.post('/message', async (request, reply) => {
  await deliveries.insertOne(request.body as object);
  return reply.code(204).send();
});
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
