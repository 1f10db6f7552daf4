/** A kind's circle or ring, as the canvas draws it. Decorative: the word stands beside it. */
import { kindLook } from "./kind-look.ts";

export function KindDot({ kind }: { readonly kind: string }) {
  const { token, ring } = kindLook(kind);
  const color = `var(${token})`;
  return (
    <svg class="kind-dot" width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
      {ring ? (
        <circle cx={6} cy={6} r={4.2} fill="none" stroke={color} stroke-width={2} />
      ) : (
        <circle cx={6} cy={6} r={5} fill={color} />
      )}
    </svg>
  );
}
