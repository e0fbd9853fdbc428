/**
 * Symbols of TeX mathematics that are one character of Unicode: `alpha` is `α`.
 * Names without the backslash, each group in the order of the characters.
 */
export const texSymbols: ReadonlyMap<string, string> = new Map([
  ...pairs(
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega",
    "α β γ δ ϵ ζ η θ ι κ λ μ ν ξ ο π ρ σ τ υ ϕ χ ψ ω",
  ),
  ...pairs("Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega", "Γ Δ Θ Λ Ξ Π Σ Υ Φ Ψ Ω"),
  ...pairs("varepsilon vartheta varrho varsigma varphi varpi", "ε ϑ ϱ ς φ ϖ"),
  ...pairs(
    "times div pm mp cdot ast star circ bullet oplus otimes odot",
    "× ÷ ± ∓ · ∗ ⋆ ∘ • ⊕ ⊗ ⊙",
  ),
  ...pairs("le leq leqslant ge geq geqslant ne neq ll gg", "≤ ≤ ≤ ≥ ≥ ≥ ≠ ≠ ≪ ≫"),
  ...pairs("sim simeq approx cong equiv propto lesssim gtrsim asymp", "∼ ≃ ≈ ≅ ≡ ∝ ≲ ≳ ≍"),
  ...pairs("in notin ni subset subseteq supset supseteq cup cap setminus", "∈ ∉ ∋ ⊂ ⊆ ⊃ ⊇ ∪ ∩ ∖"),
  ...pairs("forall exists neg lnot land wedge lor vee emptyset varnothing", "∀ ∃ ¬ ¬ ∧ ∧ ∨ ∨ ∅ ∅"),
  ...pairs(
    "to rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow mapsto uparrow downarrow longrightarrow implies iff",
    "→ → ← ↔ ⇒ ⇐ ⇔ ↦ ↑ ↓ ⟶ ⟹ ⟺",
  ),
  ...pairs(
    "infty partial nabla sum prod int ell hbar Re Im aleph angle triangle",
    "∞ ∂ ∇ ∑ ∏ ∫ ℓ ℏ ℜ ℑ ℵ ∠ △",
  ),
  ...pairs("ldots dots cdots dotsc vdots prime dagger dag ddagger ddag", "… … ⋯ … ⋮ ′ † † ‡ ‡"),
  ...pairs("langle rangle lfloor rfloor lceil rceil mid parallel perp Vert", "⟨ ⟩ ⌊ ⌋ ⌈ ⌉ ∣ ∥ ⊥ ‖"),
  ...pairs("checkmark square blacksquare diamond clubsuit heartsuit spadesuit", "✓ □ ■ ⋄ ♣ ♥ ♠"),
  ...pairs(
    "degree textdegree colon lbrace rbrace lvert rvert vert lVert rVert",
    "° ° : { } | | | ‖ ‖",
  ),
]);

function pairs(names: string, characters: string): [string, string][] {
  const row = characters.split(" ");
  return names.split(" ").map((name, at) => [name, row[at] ?? ""]);
}

/** Digits and letters that Unicode has as superscripts. */
export const superscripts: ReadonlyMap<string, string> = new Map(
  pairs(
    "0 1 2 3 4 5 6 7 8 9 + - = ( ) n i ∘ ° ′ ∗ *",
    "⁰ ¹ ² ³ ⁴ ⁵ ⁶ ⁷ ⁸ ⁹ ⁺ ⁻ ⁼ ⁽ ⁾ ⁿ ⁱ ° ° ′ * *",
  ),
);

/** Digits and letters that Unicode has as subscripts. */
export const subscripts: ReadonlyMap<string, string> = new Map(
  pairs(
    "0 1 2 3 4 5 6 7 8 9 + - = ( ) a e o x h k l m n p s t i j r u v",
    "₀ ₁ ₂ ₃ ₄ ₅ ₆ ₇ ₈ ₉ ₊ ₋ ₌ ₍ ₎ ₐ ₑ ₒ ₓ ₕ ₖ ₗ ₘ ₙ ₚ ₛ ₜ ᵢ ⱼ ᵣ ᵤ ᵥ",
  ),
);
