import { Lexer, type Token, type Tokens } from 'marked';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import './formatted-text.css';

/** A longer text stands as it is: the parser's time grows with the square of some texts. Characters. */
const longest = 20_000;

/** What lies deeper within lists, quotes and stresses stands as it is. */
const deepest = 20;

/** A line that opens more quotes and lists than are drawn: the parser calls itself for each. */
const tooDeep = new RegExp(`^(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])[ \\t])){${deepest + 1}}`, 'm');

/**
 * A text in Markdown, drawn as nodes: nothing in it becomes a link, a picture or markup of the page, whatever it says.
 * Addresses stand as the text that they are. A text that is too long or too deep for the parser is drawn as it is.
 */
export function FormattedText({ text }: { text: string }) {
  const content = useMemo(() => format(text), [text]);
  return <div class="formatted-text">{content}</div>;
}

function format(text: string): ComponentChildren {
  const plain = <p class="formatted-plain">{text}</p>;
  if (text.length > longest || tooDeep.test(text)) return plain;
  try {
    return drawAll(Lexer.lex(text, { gfm: true }), 0);
  } catch (error) {
    console.warn('The text could not be formatted:', error);
    return plain;
  }
}

/** `depth`: how many elements of this text they lie within. */
function drawAll(tokens: readonly Token[], depth: number): ComponentChildren {
  if (depth > deepest) return tokens.map(({ raw }) => raw).join('');
  return tokens.map((token, key) => draw(token, key, depth + 1));
}

function draw(token: Token, key: number, depth: number): ComponentChildren {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      return <h4 key={key}>{inside(token, depth)}</h4>;
    case 'paragraph':
      return <p key={key}>{inside(token, depth)}</p>;
    case 'strong':
      return <strong key={key}>{inside(token, depth)}</strong>;
    case 'em':
      return <em key={key}>{inside(token, depth)}</em>;
    case 'del':
      return <s key={key}>{inside(token, depth)}</s>;
    case 'codespan':
      return <code key={key}>{textOf(token)}</code>;
    case 'code':
      return <pre key={key}>{textOf(token)}</pre>;
    case 'br':
      return <br key={key} />;
    case 'hr':
      return <hr key={key} />;
    case 'blockquote':
      return <blockquote key={key}>{inside(token, depth)}</blockquote>;
    case 'list':
      return drawList(token as Tokens.List, key, depth);
    case 'table':
      return drawTable(token as Tokens.Table, key, depth);
    case 'link':
      return drawLink(token as Tokens.Link, key, depth);
    case 'image':
      return textOf(token);
    case 'text':
    case 'escape':
      return inside(token, depth);
    default:
      // Markup is text here, and so is what a later version of the parser may add.
      return token.raw;
  }
}

function inside(token: Token, depth: number): ComponentChildren {
  const { tokens } = token as { tokens?: Token[] };
  return tokens ? drawAll(tokens, depth) : textOf(token);
}

const textOf = (token: Token) => ('text' in token && typeof token.text === 'string' ? token.text : token.raw);

function drawList({ ordered, start, items }: Tokens.List, key: number, depth: number) {
  const rows = items.map((item, i) => <li key={i}>{drawAll(item.tokens, depth)}</li>);
  return ordered ? (
    <ol key={key} start={Number(start) || 1}>
      {rows}
    </ol>
  ) : (
    <ul key={key}>{rows}</ul>
  );
}

function drawTable({ header, rows }: Tokens.Table, key: number, depth: number) {
  return (
    <div key={key} class="formatted-table">
      <table>
        <thead>
          <tr>
            {header.map((cell, i) => (
              <th key={i}>{drawAll(cell.tokens, depth)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td key={j}>{drawAll(cell.tokens, depth)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A model may invent addresses: the words, and the address beside them where they say something else. */
function drawLink(token: Tokens.Link, key: number, depth: number) {
  return (
    <span key={key}>
      {inside(token, depth)}
      {token.text === token.href ? '' : ` (${token.href})`}
    </span>
  );
}
