import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findNginx } from '@/scripts/setup/ensure-nginx.mjs';
import { root } from '@/scripts/setup/root.mjs';
import { outcomeOf } from '@/utils/errors';
import { linkfox } from '@/utils/providers/linkfox/provider';
import { findOnWeb } from '@/utils/providers/model-studio/client';
import { selfSigned } from '../../e2e/harness/self-signed';
import { waitUntil } from '../../e2e/harness/wait-until';
import { startLinkfox, startModelStudio, type LinkfoxServer, type ModelStudioServer } from '../../gateway';
import { sampleJpeg } from '../../gateway/sample-pictures';
import { contextOf, requestOf } from './fixtures';

const nginx = findNginx();
const [, documented = ''] = /```nginx\n([\s\S]*?)```/.exec(
  readFileSync(join(root, 'docs/company-gateway.md'), 'utf8'),
)!;

const keys = { linkfox: 'lf-secret-of-the-company', modelStudio: 'sk-secret-of-the-company' };
const token = '5f0c'.repeat(16);
const blob = new Blob([new Uint8Array(sampleJpeg(800, 800))], { type: 'image/jpeg' });

describe.skipIf(!nginx)(
  `docs/company-gateway.md in a real nginx${nginx ? '' : ' (not run: nginx is not installed)'}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'find-on-1688-nginx-'));
    const file = (name: string) => join(folder, name);
    let service: LinkfoxServer;
    let studio: ModelStudioServer;
    let server: ChildProcess;
    let base: string;

    beforeAll(async () => {
      const certificates = {
        linkfox: selfSigned('tool-gateway.linkfox.com'),
        studio: selfSigned('dashscope-intl.aliyuncs.com'),
        own: selfSigned('gateway.example.com'),
      };
      service = await startLinkfox({ tls: certificates.linkfox, keys: [keys.linkfox] });
      studio = await startModelStudio({ tls: certificates.studio, keys: [keys.modelStudio] });
      writeFileSync(file('own.pem'), certificates.own.cert);
      writeFileSync(file('own.key'), certificates.own.key);
      writeFileSync(file('trusted.pem'), certificates.linkfox.cert + certificates.studio.cert);
      const port = await freePort();
      base = `https://127.0.0.1:${port}`;
      // What the page tells its reader to replace, and where this machine has the services and the files.
      const site = replaceEach(documented, {
        'TOKEN-OF-ANNA': token,
        'YOUR-LINKFOX-KEY': keys.linkfox,
        'YOUR-MODEL-STUDIO-KEY': keys.modelStudio,
        '/etc/nginx/tls/gateway.pem': file('own.pem'),
        '/etc/nginx/tls/gateway.key': file('own.key'),
        '/etc/ssl/certs/ca-certificates.crt': file('trusted.pem'),
        '/var/log/nginx/find-on-1688.log': file('access.log'),
        'listen 443 ssl': `listen 127.0.0.1:${port} ssl`,
        'server tool-gateway.linkfox.com:443': `server ${new URL(service.url).host}`,
        'server dashscope-intl.aliyuncs.com:443': `server ${new URL(studio.url).host}`,
      });
      writeFileSync(file('nginx.conf'), around(site, folder));
      server = spawn(nginx!, ['-p', folder, '-c', file('nginx.conf'), '-e', file('error.log')], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      await untilItListens(server, port);
    });
    afterAll(async () => {
      if (server?.exitCode === null) {
        server.kill('SIGKILL');
        await once(server, 'exit');
      }
      await service?.close();
      await studio?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    let sent: Request[];
    beforeEach(() => {
      // The certificate of our own gateway is known to nobody else.
      vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
      sent = [];
      const send = globalThis.fetch;
      vi.stubGlobal('fetch', (...args: Parameters<typeof fetch>) => {
        const request = new Request(...args);
        sent.push(request.clone());
        return send(request);
      });
      service.reset();
      studio.reset();
    });
    afterEach(() => {
      vi.unstubAllGlobals();
      vi.unstubAllEnvs();
    });

    const search = (bearer?: string) =>
      linkfox.search(
        requestOf(
          { sort: { field: 'monthSold', direction: 'desc' } },
          { picture: { blob, width: 800, height: 800, sha256: 'f'.repeat(64) } },
        ),
        contextOf({}, { gateway: { baseUrl: `${base}/linkfox`, ...(bearer ? { bearer } : {}) } }),
      );
    const refusal = async (bearer?: string) =>
      (await search(bearer).catch((thrown: unknown) => thrown)) as Error & { code: never };

    /** All that left the extension: addresses, headers and bodies. */
    const allSent = async () =>
      (
        await Promise.all(sent.map(async (each) => [each.url, ...[...each.headers].flat(), await each.clone().text()]))
      ).join('\n');

    it('searches LinkFox with the key that nginx adds and the extension never had', async () => {
      const { offers } = await search(token);
      expect(offers.length).toBeGreaterThan(10);
      expect(service.log()).toMatchObject([
        { paid: true, headers: { authorization: keys.linkfox, host: 'tool-gateway.linkfox.com' } },
      ]);
      expect(JSON.stringify(service.log())).not.toContain(token);
      expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual([`Bearer ${token}`]);
      expect(await allSent()).not.toContain(keys.linkfox);
    });

    it('asks Model Studio the same way, and passes its stream on as it comes', async () => {
      studio.play({ pauses: { 'response.content_part.added': 300 } });
      const heard: [string, number][] = [];
      const answer = await findOnWeb(
        { pictures: [{ blob }], words: '', language: 'en' },
        contextOf(
          {},
          {
            options: { region: 'singapore', model: 'qwen3.5-plus' },
            gateway: { baseUrl: `${base}/model-studio`, bearer: token },
          },
        ),
        ({ stage }) => heard.push([stage, Date.now()]),
      );
      expect(answer.searches[0]!.pictures).toHaveLength(12);
      const at = (stage: string) => heard.find(([name]) => name === stage)?.[1] ?? NaN;
      expect(at('writing') - at('found')).toBeGreaterThan(150);
      expect(studio.log()).toMatchObject([{ headers: { authorization: `Bearer ${keys.modelStudio}` } }]);
      expect(await allSent()).not.toContain(keys.modelStudio);
    });

    it.each([
      ['no token', undefined],
      ['another token', 'f'.repeat(64)],
      ['a longer token', `${token}0`],
      ['the token in capitals', token.toUpperCase()],
    ])('refuses %s, and the service hears nothing', async (_name, bearer) => {
      const error = await refusal(bearer);
      expect(error.code).toBe('service-key');
      expect(outcomeOf(error)).toBe('refused');
      expect(service.log()).toEqual([]);
    });

    it('sends a paid call once, also where the service breaks it off', async () => {
      service.fault({ kind: 'cut-before', match: 'imageSearch' });
      expect((await refusal(token)).code).toBe('service-down');
      expect(service.log()).toHaveLength(1);
    });

    it('lets nothing else of the service be called', async () => {
      const headers = { Authorization: `Bearer ${token}` };
      const answer = await fetch(`${base}/linkfox/oss/file/presignedPut`, { method: 'POST', headers, body: '{}' });
      expect(answer.status).toBe(404);
      expect(service.log()).toEqual([]);
    });

    it('writes who called and how it ended, and neither key nor token', async () => {
      await search(token);
      await refusal();
      const log = () => readFileSync(file('access.log'), 'utf8');
      await expect.poll(log).toMatch(/T\S+ {2}401 \d+ \/linkfox\/alibaba1688\/imageSearch\n/);
      expect(log()).toMatch(/ anna 200 \d+ \/linkfox\/alibaba1688\/imageSearch\n/);
      for (const secret of [token, ...Object.values(keys)]) expect(log()).not.toContain(secret);
    });

    it('gives the key to nobody who only stands where the service was', async () => {
      const port = Number(new URL(service.url).port);
      await service.close();
      service = await startLinkfox({ port, tls: selfSigned('tool-gateway.linkfox.com'), keys: [keys.linkfox] });
      expect((await refusal(token)).code).toBe('service-down');
      expect(service.log()).toEqual([]);
    });
  },
);

/** Replaces each text, which must be there: the page and this test say the same. */
function replaceEach(text: string, by: Readonly<Record<string, string>>): string {
  return Object.entries(by).reduce((whole, [from, to]) => {
    expect(whole).toContain(from);
    return whole.replaceAll(from, to);
  }, text);
}

/** The least around a site: one process, and every file in the test's own folder. */
function around(site: string, folder: string): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const temporary = kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n');
  return `daemon off;
master_process off;
pid ${folder}/nginx.pid;
events {}
http {
${temporary}
${site}
}
`;
}

/** A port of loopback that is free now. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Resolves when the port takes connections; rejects with what nginx said where it ended instead. */
async function untilItListens(server: ChildProcess, port: number): Promise<void> {
  let said = '';
  server.stderr?.on('data', (bytes: Buffer) => (said += bytes.toString()));
  await waitUntil(async () => {
    if (server.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    const socket = connect(port, '127.0.0.1');
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    return open;
  }, 'nginx does not listen.');
}
