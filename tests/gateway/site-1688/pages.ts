/** What the home page is like. */
export interface HomeSetting {
  /**
   * `wrapper`: `input.image-file-reader-wrapper`. `id`: `#img-search-upload`. `appended`: a button appends the input when
   * pressed. `late`: the wrapper appears `fieldAfterMs` after load. `none`: no field at all.
   */
  field: 'wrapper' | 'id' | 'appended' | 'late' | 'none';
  /** For `late`. */
  fieldAfterMs: number;
  /** How the page goes to its result. */
  opens: 'window.open' | 'navigate';
  /** Scheme and host of the result page; empty: this one. */
  resultOrigin: string;
}

const head = (title: string) =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head>`;

/** www.1688.com: a search bar, a camera, and an upload field that sends the picked file and opens the result. */
export function homePage(setting: HomeSetting): string {
  const input = (attribute: string) => `<input type="file" accept="image/*" ${attribute} style="display:none">`;
  const wrapper = 'class="image-file-reader-wrapper"';
  const fields: Record<HomeSetting['field'], string> = {
    wrapper: input(wrapper),
    id: input('id="img-search-upload"'),
    appended: '',
    late: '',
    none: '',
  };
  return `${head('阿里1688')}<body>
<header><input id="alisearch-input" placeholder="搜索货源"><button class="camera" type="button">以图搜货</button>
<span class="field-place">${fields[setting.field]}</span></header>
<script>
const setting = ${JSON.stringify({ ...setting, wrapper: input(wrapper) })};
const place = document.querySelector('.field-place');
// Whatever is done to the page after it is there: events and changes of the document, in order.
const heard = [];
new MutationObserver((records) => records.forEach(({ type }) => heard.push(type))).observe(document, {
  subtree: true, childList: true, attributes: true, characterData: true,
});
for (const kind of ['change', 'input', 'click', 'mousedown', 'pointerdown', 'keydown', 'focusin', 'paste', 'drop', 'submit']) {
  document.addEventListener(kind, () => heard.push(kind), true);
}
async function searchBy(file) {
  const answer = await fetch('/replica/upload', { method: 'POST', headers: { 'content-type': file.type || 'application/octet-stream', 'x-heard': heard.join(' ') }, body: file });
  const { imageId } = await answer.json();
  if (!imageId) return alert('图片上传失败');
  const result = setting.resultOrigin + '/youyuan/index.htm?tab=imageSearch&imageId=' + imageId + '&imageIdList=' + imageId;
  if (setting.opens === 'window.open') window.open(result); else location.assign(result);
}
document.addEventListener('change', (event) => {
  if (event.target.type === 'file' && event.target.files.length > 0) searchBy(event.target.files[0]);
}, true);
document.querySelector('#alisearch-input').addEventListener('paste', (event) => {
  const file = [...event.clipboardData.files].find((one) => one.type.startsWith('image/'));
  if (file) searchBy(file);
});
document.querySelector('.camera').addEventListener('click', () => {
  if (setting.field === 'appended' && !place.firstChild) place.innerHTML = setting.wrapper;
  place.querySelector('input')?.click();
});
if (setting.field === 'late') setTimeout(() => { place.innerHTML = setting.wrapper; }, setting.fieldAfterMs);
</script></body></html>`;
}

/** The result of an image search, with the asked-for id or address where a test can read it. */
export function resultPage(what: { imageId: string; imageAddress: string; titles: string[] }): string {
  const rows = what.titles.map((title) => `<li class="offer">${escape(title)}</li>`).join('');
  return `${head('图片搜索')}<body data-image-id="${escape(what.imageId)}" data-image-address="${escape(what.imageAddress)}"><h1>图片搜索结果</h1><ul>${rows}</ul></body></html>`;
}

/** The login page that a visitor without a session is led to. */
export const loginPage = () =>
  `${head('登录')}<body><form id="login-form"><input name="fm-login-id" placeholder="账号名"><input name="fm-login-password" type="password"><button type="button">登录</button></form></body></html>`;

/** The slider that a visitor who asks too often meets. */
export const sliderPage = () =>
  `${head('验证码拦截')}<body><div id="nocaptcha"><p>亲，请拖动下方滑块完成验证</p><div id="nc_1_n1z" class="btn_slide"></div></div></body></html>`;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
