import { Icon } from './icon';
import './insights-empty.css';

/** Stands where the charts will: empty while they load, or with the sentence why there are none. */
export function InsightsEmpty({ words }: { words?: string }) {
  return (
    <div class="insights-empty" aria-busy={words === undefined}>
      {words !== undefined && (
        <>
          <Icon name="bars" size={28} />
          <p>{words}</p>
        </>
      )}
    </div>
  );
}
