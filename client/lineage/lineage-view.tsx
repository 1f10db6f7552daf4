export function LineageView() {
  return <p>Lineage</p>;
}
