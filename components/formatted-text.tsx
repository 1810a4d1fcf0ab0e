import { Lexer, type Token, type Tokens } from 'marked';
import type { ComponentChildren } from 'preact';
import './formatted-text.css';

/**
 * A text in Markdown, drawn as nodes: nothing in it becomes a link, a picture or markup of the page, whatever it says.
 * Addresses stand as the text that they are.
 */
export function FormattedText({ text }: { text: string }) {
  return <div class="formatted-text">{Lexer.lex(text, { gfm: true }).map(draw)}</div>;
}

function draw(token: Token, key: number): ComponentChildren {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      return <h4 key={key}>{inside(token)}</h4>;
    case 'paragraph':
      return <p key={key}>{inside(token)}</p>;
    case 'strong':
      return <strong key={key}>{inside(token)}</strong>;
    case 'em':
      return <em key={key}>{inside(token)}</em>;
    case 'del':
      return <s key={key}>{inside(token)}</s>;
    case 'codespan':
      return <code key={key}>{textOf(token)}</code>;
    case 'code':
      return <pre key={key}>{textOf(token)}</pre>;
    case 'br':
      return <br key={key} />;
    case 'hr':
      return <hr key={key} />;
    case 'blockquote':
      return <blockquote key={key}>{inside(token)}</blockquote>;
    case 'list':
      return drawList(token as Tokens.List, key);
    case 'table':
      return drawTable(token as Tokens.Table, key);
    case 'link':
      return drawLink(token as Tokens.Link, key);
    case 'image':
      return textOf(token);
    case 'text':
    case 'escape':
      return inside(token);
    default:
      // Markup is text here, and so is what a later version of the parser may add.
      return token.raw;
  }
}

function inside(token: Token): ComponentChildren {
  const { tokens } = token as { tokens?: Token[] };
  return tokens ? tokens.map(draw) : textOf(token);
}

const textOf = (token: Token) => ('text' in token && typeof token.text === 'string' ? token.text : token.raw);

function drawList({ ordered, start, items }: Tokens.List, key: number) {
  const rows = items.map((item, i) => <li key={i}>{item.tokens.map(draw)}</li>);
  return ordered ? (
    <ol key={key} start={Number(start) || 1}>
      {rows}
    </ol>
  ) : (
    <ul key={key}>{rows}</ul>
  );
}

function drawTable({ header, rows }: Tokens.Table, key: number) {
  return (
    <div key={key} class="formatted-table">
      <table>
        <thead>
          <tr>
            {header.map((cell, i) => (
              <th key={i}>{cell.tokens.map(draw)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td key={j}>{cell.tokens.map(draw)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A model may invent addresses: the words, and the address beside them where they say something else. */
function drawLink(token: Tokens.Link, key: number) {
  return (
    <span key={key}>
      {inside(token)}
      {token.text === token.href ? '' : ` (${token.href})`}
    </span>
  );
}
