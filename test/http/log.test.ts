import { describe, expect, it } from 'vitest';
import { createLog, newRequestId } from '../../src/http/log.ts';

const secrets = ['246810', 'a+b/c=d&secret', 'twilio-secret,old-secret', 'old-secret'];

/** A log, and the lines it has written. */
function openLog(level: 'debug' | 'warn' | 'silent' = 'debug') {
  const lines: string[] = [];
  return { log: createLog({ level, secrets, destination: { write: (line) => lines.push(line) } }), lines };
}

function lineOf(write: (log: ReturnType<typeof openLog>['log']) => void): string {
  const { log, lines } = openLog();
  write(log);
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

describe('a log line', () => {
  it('is one JSON object with level name, time, ids and a sentence', () => {
    const line = lineOf((log) =>
      log
        .child({ connector: 'telegram' })
        .info({ contactId: '3k9x0abcde', delivery: 'telegram:712345678' }, 'Stored'),
    );
    expect(line.endsWith('}\n')).toBe(true);
    expect(JSON.parse(line)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      connector: 'telegram',
      contactId: '3k9x0abcde',
      delivery: 'telegram:712345678',
      msg: 'Stored',
    });
  });

  it('is written from the chosen level on', () => {
    const { log, lines } = openLog('warn');
    log.info('Too quiet');
    log.warn('Loud enough');
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['Loud enough']);
  });

  it.each([
    '+48 600 700 800',
    '+48600700800',
    '600-700-800',
    '(22) 123 45 67',
    '01.23.45.67.89',
    '06 12 34 56 78',
    '+380 (44) 123-45-67',
    'telegram:101234567',
    'number48600700800',
    '48\u00a0600\u00a0700\u00a0800',
  ])('never shows the number in "%s"', (phone) => {
    const line = lineOf((log) =>
      log.child({ who: phone }).warn({ deep: [{ said: `call ${phone}!` }] }, `from ${phone}`),
    );
    expect(line).toContain('[number]');
    expect(line.replace(/"time":"[^"]*"/, '')).not.toMatch(/\d[\s\d.()\u00a0-]{4,}\d/);
  });

  it('never shows a number that is a key or a number', () => {
    const line = lineOf((log) => log.warn({ counts: { '+48600700800': 1 }, sender: 48600700800 }, 'Counted'));
    expect(line).not.toContain('600700800');
  });

  it('keeps dates, addresses of machines, versions and small figures', () => {
    const kept = {
      until: '2026-11-22',
      day: 'on 2026-11-22 at 10:00',
      host: '192.168.100.200',
      node: '20.19.0',
      count: 51234,
    };
    expect(JSON.parse(lineOf((log) => log.info(kept, 'Kept')))).toMatchObject(kept);
  });

  it.each(['zofia@example.com', 'Zofia.Żółkiewska+shop@poczta.przykład.pl', 'mailto:zofia@example.co.uk'])(
    'never shows the mail address in "%s"',
    (mail) => {
      const line = lineOf((log) => log.warn({ said: `write to ${mail}` }, `from ${mail}`));
      expect(line).not.toMatch(/zofia|example|poczta/i);
      expect(line.match(/\[mail\]/g)).toHaveLength(2);
    },
  );

  it('never shows a secret, whole, in part, as a key or encoded', () => {
    const line = lineOf((log) =>
      log.warn(
        {
          a: 'x246810y',
          b: ['twilio-secret,old-secret', 'old-secret'],
          'a+b/c=d&secret': 1,
          delivery: '246810',
        },
        `at ${encodeURIComponent('a+b/c=d&secret')}`,
      ),
    );
    for (const secret of ['246810', 'twilio', 'old-secret', 'a+b', 'a%2Bb'])
      expect(line).not.toContain(secret);
  });

  it('drops fields that hold words or credentials, however deep', () => {
    const line = lineOf((log) =>
      log.warn(
        { turn: { text: 'Zofia', Body: 'Zofia', first: [{ firstName: 'Zofia' }] }, url: '/?key=Zofia' },
        'Odd',
      ),
    );
    expect(line).not.toContain('Zofia');
    expect(line.match(/\[removed\]/g)).toHaveLength(4);
  });

  it('tells of an error its name, code and frames, and nothing that it quotes', () => {
    class OddError extends Error {
      override name = 'OddError';
      code = 'odd';
      payload = { text: 'Zofia' };
      keyValue = { name: 'Zofia' };
    }
    const cause = Object.assign(new Error('E11000 duplicate key error dup key: { name: Zofia }'), {
      code: 11000,
    });
    const { message } = (() => {
      try {
        return JSON.parse('Zofia Nowak');
      } catch (error) {
        return error as Error;
      }
    })();
    const odd = new OddError(`Cast failed for value "Zofia" (\`Zofia\`) at 'Zofia', ${message}`, { cause });
    for (const key of ['err', 'error']) {
      const line = lineOf((log) => log.error({ [key]: odd }, 'Request failed'));
      expect(line).not.toContain('Zofia');
      const logged = JSON.parse(line)[key];
      expect(logged).toMatchObject({ name: 'OddError', code: 'odd', cause: { code: 11000 } });
      expect(logged.message).toMatch(/^Cast failed for value … \(…\) at …/);
      expect(logged.stack[0]).toMatch(/^at .*log\.test\.ts/);
    }
  });

  it('tells of a request its method and route, not its address', () => {
    const req = {
      method: 'GET',
      url: '/webhooks/pbx/call/hush',
      routeOptions: { url: '/webhooks/pbx/call/:secret' },
    };
    const line = lineOf((log) =>
      log.info({ req, res: { statusCode: 404, headers: { cookie: 'hush' } } }, 'Answered'),
    );
    expect(line).not.toContain('hush');
    expect(JSON.parse(line)).toMatchObject({
      req: { method: 'GET', route: '/webhooks/pbx/call/:secret' },
      res: { statusCode: 404 },
    });
  });
});

describe('newRequestId', () => {
  it('is another one each time', () => {
    const ids = new Set(Array.from({ length: 100 }, newRequestId));
    expect(ids.size).toBe(100);
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{12}$/);
  });
});
