import { eventStream, json, type Answer } from '../core/answer';
import { jsonBody, type Received } from '../core/received';

/** A JSON-RPC call of the image search; a text says what is wrong with it. */
export function readRpc(request: Received): { id: unknown; arguments: Record<string, unknown> } | string {
  const { jsonrpc, id, method, params } = jsonBody(request) ?? {};
  if (jsonrpc !== '2.0' || id === undefined) return 'no JSON-RPC 2.0 call';
  if (method !== 'tools/call') return 'method is not tools/call';
  const { name, arguments: given } = (params ?? {}) as { name?: unknown; arguments?: unknown };
  if (name !== '/alibaba1688/imageSearch') return 'the tool is unknown';
  return typeof given === 'object' && given !== null
    ? { id, arguments: given as Record<string, unknown> }
    : 'arguments are missing';
}

/** The answer to it: the tool's JSON as a text, the way MCP tools answer. */
export function rpcAnswer(id: unknown, answer: unknown, asStream: boolean): Answer {
  const message = { jsonrpc: '2.0', id, result: { content: [{ type: 'text', text: JSON.stringify(answer) }] } };
  return asStream ? eventStream([{ text: `event: message\ndata: ${JSON.stringify(message)}\n\n` }]) : json(message);
}
