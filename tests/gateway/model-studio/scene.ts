/** How the model behaves for a question. */
export interface Scene {
  /** Pictures found by each call of the tool; one number for all, or one a call. 12 unless said; 0 answers `"[]"`. */
  rows?: number | number[];
  /** Calls of the tool; one a picture of the question unless said. */
  calls?: number;
  /** The model speaks before it calls the tool as well, so that output holds message, calls, message. */
  speaksFirst?: boolean;
  /** How it ends; `completed` unless said. `eof`: the stream just stops after the text. */
  ending?: 'completed' | 'failed' | 'incomplete' | 'error' | 'eof';
  /** Sends `data: [DONE]` at the end, which is not guaranteed. */
  done?: boolean;
  /** What the model says; letters of several bytes and Markdown unless said. */
  text?: string;
  /**
   * Silence in ms before the first event of a type, such as `{'response.output_item.done': 60000}`, or of a type about an
   * item: `{'response.output_item.done image_search_call': 60000}`.
   */
  pauses?: Record<string, number>;
  /** Addresses that the rows have in turn, in place of made-up ones. */
  addresses?: readonly string[];
  /** How many questions this scene serves; one unless said. */
  times?: number;
}

/** One thing in `output`. */
export type Item =
  | { id: string; type: 'reasoning'; summary: { type: 'summary_text'; text: string }[] }
  | { id: string; type: 'image_search_call'; status: string; arguments: string; output: string }
  | {
      id: string;
      type: 'message';
      role: 'assistant';
      status: string;
      content: { type: 'output_text'; text: string; annotations: [] }[];
    };

const FOUND_ON = [
  ['healthcabin.net', 'QingMing Festival Holiday Notice 2024'],
  ['thumbs.dreamstime.com', 'Serene Asian Landscape Stone Bridge Reflecting in Misty Water'],
  ['ae01.alicdn.com', '夏季纯棉短袖T恤 宽松百搭'],
  ['m.media-amazon.com', 'Women\'s "Summer" Tee & Top <2-pack>'],
];

/** What the tool and the model produce for a question with so many pictures. */
export function actOut(scene: Scene, pictures: number): Item[] {
  const calls = scene.calls ?? pictures;
  const rowsOf = (call: number) => (Array.isArray(scene.rows) ? scene.rows[call] : scene.rows) ?? 12;
  const items: Item[] = [
    { id: 'rs_1', type: 'reasoning', summary: [{ type: 'summary_text', text: '先搜索这张图片。' }] },
  ];
  if (scene.speaksFirst) items.push(message('msg_0', '我先用图搜图工具查一下。'));
  let all = 0;
  for (let call = 0; call < calls; call += 1) {
    const rows = Array.from({ length: rowsOf(call) }, (_, at) => {
      const [host, title] = FOUND_ON[at % FOUND_ON.length]!;
      const { addresses: given } = scene;
      const url = given ? given[at % given.length] : `https://${host}/img/${call + 1}/${at + 1}.jpg`;
      return { index: at + 1, title, url };
    });
    all += rows.length;
    items.push({
      id: `isc_${call + 1}`,
      type: 'image_search_call',
      status: 'completed',
      arguments: JSON.stringify({ img_idx: call, bbox: [0, 0, 999, 999] }),
      output: JSON.stringify(rows),
    });
  }
  // With nothing found the model may invent an address: it is text, and no result.
  const invented = '我没有找到同款，可以看看 https://invented.example.com/not-a-result.jpg 。';
  const found = `好的，已经为您找到了 **${all}** 张相似图片 🧵\n\n* **款式**：宽松短袖\n* **来源**：[一个链接](javascript:alert(1))\n`;
  items.push(message('msg_1', scene.text ?? (all > 0 || calls === 0 ? found : invented)));
  return items;
}

const message = (id: string, text: string): Item => ({
  id,
  type: 'message',
  role: 'assistant',
  status: 'completed',
  content: [{ type: 'output_text', text, annotations: [] }],
});
