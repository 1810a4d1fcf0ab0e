import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  arrangeColumns,
  moveColumn,
  switchColumns,
  usualChoice,
  type ExportChoice,
} from '@/utils/workspace/export/export-choice';
import type { ExportSource } from '@/utils/workspace/export/export-source';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import { StepButton } from './step-button';

interface ExportColumnsProps {
  columns: ExportSource['columns'];
  choice: ExportChoice;
  sample: boolean;
  onChange(choice: ExportChoice): void;
}

/** Which columns go into the file, and in which order. A moved column keeps the focus on the button that moved it. */
export function ExportColumns({ columns, choice, sample, onChange }: ExportColumnsProps) {
  const arranged = arrangeColumns(columns, choice);
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ id: string; by: -1 | 1 }>();
  useLayoutEffect(() => {
    if (!moved) return;
    const row = list.current?.querySelector(`[data-column="${CSS.escape(moved.id)}"]`);
    const [up, down] = row?.querySelectorAll('button') ?? [];
    const pressed = moved.by < 0 ? up : down;
    // At an end there is nothing further that way.
    (pressed?.getAttribute('aria-disabled') === 'true' ? (moved.by < 0 ? down : up) : pressed)?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }, [moved]);
  const move = (id: string, by: -1 | 1) => {
    onChange(moveColumn(columns, choice, id, by));
    setMoved({ id, by });
  };
  const place = moved && arranged.findIndex(({ column }) => column.id === moved.id);
  const on = arranged.filter((each) => each.on).length;
  return (
    <details class="export-columns">
      <summary>
        <Icon name="down" size={14} />
        {t('export.columns')}
        <span class="soft">{t('export.columnsOf', { on, all: arranged.length })}</span>
      </summary>
      <div class="export-columns-all">
        <button
          type="button"
          class="button link"
          onClick={() => onChange({ ...choice, order: usualChoice(columns).order, off: usualChoice(columns).off })}
        >
          {t('export.columnsUsual')}
        </button>
        <button type="button" class="button link" onClick={() => onChange(switchColumns(columns, choice, () => true))}>
          {t('export.columnsAll')}
        </button>
      </div>
      <ol ref={list}>
        {arranged.map(({ column: { id, name, fixed }, on: isOn }, i) => (
          <li key={id} data-column={id}>
            <label>
              <input
                type="checkbox"
                checked={isOn}
                disabled={fixed}
                onChange={({ currentTarget }) =>
                  onChange(
                    switchColumns(columns, choice, (each, was) => (each.id === id ? currentTarget.checked : was)),
                  )
                }
              />
              <span>
                {name}
                {fixed && sample && <span class="soft small"> {t('export.fixed')}</span>}
              </span>
            </label>
            <StepButton icon="up" words={t('export.up', { name })} off={i === 0} onPress={() => move(id, -1)} />
            <StepButton
              icon="down"
              words={t('export.down', { name })}
              off={i === arranged.length - 1}
              onPress={() => move(id, 1)}
            />
          </li>
        ))}
      </ol>
      <p role="status" class="unseen">
        {moved && place !== undefined && place >= 0
          ? t('export.moved', { name: arranged[place]!.column.name, place: place + 1, all: arranged.length })
          : ''}
      </p>
    </details>
  );
}
