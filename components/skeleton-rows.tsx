import './skeleton-rows.css';

/** The shape of the rows to come, so that the first one moves nothing when it arrives. */
export function SkeletonRows() {
  return (
    <div class="skeleton-rows" aria-hidden="true">
      {[0, 1, 2].map((row) => (
        <div key={row} class="skeleton-row">
          <span class="picture" />
          <div>
            <span class="price" />
            <span class="line" />
            <span class="line short" />
          </div>
          <span class="line" />
          <span class="line short" />
        </div>
      ))}
    </div>
  );
}
