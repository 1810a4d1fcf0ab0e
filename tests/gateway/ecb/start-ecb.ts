import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, type Answer } from '../core/answer';
import { startServer, type ServerOptions, type TestServer } from '../core/test-server';

/** Options of the bank's server. */
export interface EcbOptions extends ServerOptions {
  /** The day that the file is of, `YYYY-MM-DD`. */
  day?: string;
  /** Units for one euro, by currency. */
  rates?: Readonly<Record<string, string>>;
}

/** The bank's server; what it publishes can be changed. */
export interface EcbServer extends TestServer {
  publish: (day: string, rates: Readonly<Record<string, string>>) => void;
}

interface Published {
  day: string;
  rates: Readonly<Record<string, string>>;
}

/** A certificate of our own for the bank's name: good for a browser that checks none. */
export const ecbCertificate = () => ({
  key: readFileSync(join(import.meta.dirname, 'key.pem'), 'utf8'),
  cert: readFileSync(join(import.meta.dirname, 'cert.pem'), 'utf8'),
});

/** Serves the European Central Bank's daily reference file in the form in which it is published. */
export async function startEcb(options: EcbOptions = {}): Promise<EcbServer> {
  const first = {
    day: options.day ?? '2026-11-19',
    rates: options.rates ?? { USD: '1.0800', JPY: '171.94', CNY: '7.8000' },
  };
  let published: Published = first;
  const server = await startServer(
    {
      check: ({ method, path }) =>
        method === 'GET' && path === '/stats/eurofxref/eurofxref-daily.xml'
          ? { answer: () => file(published) }
          : { refused: html('<h1>404</h1>', 404), why: `no such file: ${method} ${path}` },
      statusAnswer: (status) => html(`<h1>${status}</h1>`, status),
      reset: () => (published = first),
    },
    options,
  );
  return { ...server, publish: (day, rates) => (published = { day, rates }) };
}

function file({ day, rates }: Published): Answer {
  const lines = Object.entries(rates).map(([currency, rate]) => `\t\t\t<Cube currency='${currency}' rate='${rate}'/>`);
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">',
    '\t<gesmes:subject>Reference rates</gesmes:subject>',
    '\t<gesmes:Sender>',
    '\t\t<gesmes:name>European Central Bank</gesmes:name>',
    '\t</gesmes:Sender>',
    '\t<Cube>',
    `\t\t<Cube time='${day}'>`,
    ...lines,
    '\t\t</Cube>',
    '\t</Cube>',
    '</gesmes:Envelope>',
  ].join('\n');
  return { status: 200, headers: { 'content-type': 'text/xml' }, body };
}
