import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { findProgram } from '@/scripts/setup/find-program.mjs';
import { root } from '@/scripts/setup/root.mjs';
import { Marionette } from '../marionette';

const program = findProgram('firefox-esr') ?? findProgram('firefox');

/** Why specs in Firefox cannot run here, or undefined where they can. */
export const noFirefox: string | undefined = program ? undefined : 'not run: Firefox is not installed';

/** Where copies of the build and profiles of the test's own are put. */
export const copies = join(root, '.tmp/e2e');

/** Preferences by name. */
export type Preferences = Record<string, string | number | boolean>;

/** A Firefox of the test's own, in a window. */
export interface FirefoxProcess {
  client: Marionette;
  /** Ends it and forgets its profile. */
  close(): Promise<void>;
}

/** Starts Firefox with a fresh profile. */
export async function startFirefox(preferences: Preferences = {}): Promise<FirefoxProcess> {
  await mkdir(copies, { recursive: true });
  const profile = await mkdtemp(join(copies, 'firefox-profile-'));
  const port = await freePort();
  const user = Object.entries({ 'marionette.port': port, ...preferences });
  const lines = user.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const flags = ['--profile', profile, '--marionette', '--remote-allow-system-access', '--no-remote', 'about:blank'];
  const browser = spawn(program!, flags, { stdio: 'ignore' });
  const client = await Marionette.connect(port);
  return {
    client,
    close: async () => {
      await client.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      client.end();
      browser.kill('SIGKILL');
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Takes every certificate from now on: for a real host name that is served here. */
export const checkNoCertificate = `
  Cc['@mozilla.org/security/certoverride;1']
    .getService(Ci.nsICertOverrideService)
    .setDisableAllSecurityChecksAndLetAttackersInterceptMyData(true);`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
