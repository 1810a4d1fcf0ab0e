import { Component, type ComponentChild, type FunctionComponent } from 'preact';

/**
 * The same component, drawn again only when one of its props is another one: of a thousand cards those stay untouched
 * whose facts did not change. `preact/compat` brings this with much else.
 */
export function memo<P extends object>(draw: (props: P) => ComponentChild): FunctionComponent<P> {
  const Drawn = draw as FunctionComponent<P>;
  class Memo extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      const names = Object.keys({ ...this.props, ...next }) as (keyof P)[];
      return names.some((name) => next[name] !== (this.props as P)[name]);
    }

    override render(props: P) {
      return <Drawn {...props} />;
    }
  }
  return Memo as unknown as FunctionComponent<P>;
}
