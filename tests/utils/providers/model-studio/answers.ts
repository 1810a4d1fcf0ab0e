/** A row as the tool's document shows it. */
export const rows = [
  {
    index: 1,
    title: 'QingMing Festival Holiday Notice 2024',
    url: 'https://www.healthcabin.net/blog/wp-content/uploads/2024/04/QingMing-Festival-Holiday-Notice-2024.jpg',
  },
  { index: 2, title: '夏季纯棉短袖T恤', url: 'http://img.example.com/a%20b.jpg?x=1' },
];

/** A whole answer: the model thinks, speaks, searches twice, and speaks. */
export const wholeAnswer = {
  id: 'resp_1',
  object: 'response',
  model: 'qwen3.5-plus',
  status: 'completed',
  output: [
    { id: 'rs_1', type: 'reasoning', summary: [{ type: 'summary_text', text: '先搜索这张图片。' }] },
    { id: 'msg_0', type: 'message', role: 'assistant', content: [{ type: 'output_text', text: '我先查一下。' }] },
    { id: 'is_1', type: 'image_search_call', status: 'completed', arguments: '{}', output: JSON.stringify(rows) },
    { id: 'is_2', type: 'image_search_call', status: 'completed', arguments: '{}', output: '[]' },
    {
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      status: 'completed',
      content: [{ type: 'output_text', text: '**水墨画** ☕ in two\n\n* shops', annotations: [] }],
    },
  ],
  error: null,
  usage: {
    input_tokens: 2753,
    output_tokens: 181,
    total_tokens: 2934,
    x_tools: { image_search: { count: 2 } },
  },
};

type Event = Record<string, unknown> & { type: string };

/** The events that stream that answer. */
export function eventsOf(whole: typeof wholeAnswer = wholeAnswer): Event[] {
  const events: Event[] = [{ type: 'response.created', response: { ...whole, status: 'in_progress', output: [] } }];
  whole.output.forEach((item, output_index) => {
    const bare = { id: item.id, type: item.type };
    events.push({ type: 'response.output_item.added', output_index, item: bare });
    for (const { text } of 'content' in item ? (item.content ?? []) : []) {
      const at = { output_index, item_id: item.id, content_index: 0 };
      events.push({ type: 'response.content_part.added', ...at });
      for (const delta of text.match(/.{1,4}/gsu) ?? [])
        events.push({ type: 'response.output_text.delta', ...at, delta });
      events.push({ type: 'response.output_text.done', ...at, text });
    }
    events.push({ type: 'response.output_item.done', output_index, item });
  });
  return [...events, { type: 'response.completed', response: whole }];
}

/** Events as they go over the wire. A malformed one may have anything for its type, even an object that has no words. */
export const wire = (events: readonly { type?: unknown }[]) =>
  events
    .map((event) => {
      const name = typeof event.type === 'string' ? event.type : JSON.stringify(event.type);
      return `event: ${name}\ndata: ${JSON.stringify(event)}\n\n`;
    })
    .join('');
