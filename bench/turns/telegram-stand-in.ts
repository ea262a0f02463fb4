import { createServer } from 'node:http';

/** A Bot API that says yes to everything as fast as it can, and counts the messages sent. */
let sent = 0;
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    const path = request.url ?? '';
    if (path === '/sent') return response.end(String(sent));
    if (path.endsWith('/sendMessage')) sent += 1;
    const result = path.endsWith('/getMe')
      ? { id: 42, is_bot: true, first_name: 'Rolochat', username: 'rolochat_bot' }
      : path.endsWith('/sendMessage')
        ? { message_id: sent, date: 1, chat: { id: 1, type: 'private', first_name: 'A' }, text: 'x' }
        : true;
    response.writeHead(200, { 'content-type': 'application/json' });
    return response.end(JSON.stringify({ ok: true, result }));
  });
});
// Between two rounds a bot's connections are idle; one that is closed under its next call would be the stand-in's doing.
server.keepAliveTimeout = 120_000;
server.listen(Number(process.env.PORT), '127.0.0.1');
