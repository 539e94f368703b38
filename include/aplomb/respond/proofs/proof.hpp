// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/respond/policy_nodes.hpp>
#include <aplomb/respond/proofs/grid.hpp>
#include <aplomb/respond/proofs/run.hpp>
#include <aplomb/respond/proofs/walk.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// What can be proved of a policy, for compiled policies and for those from files alike.

#define APLOMB_SENTENCE_OF_CODE                                                                                      \
  "a part written as code may break this rule; build it of acts and gates, or put `forbid(...)` around it with the " \
  "acts that it does not plan"

// One text per proof, used as a literal by static_assert and as a value by `explain`; undefined at the end of proofs.hpp.
#define APLOMB_POLICY_SENTENCES(EACH)                                                                                \
  EACH(never_silent,                                                                                                 \
       "while the bot has the conversation some message gets no reply at all; let the policy end with a part that "  \
       "always speaks, such as `acknowledge_matter`, or with `say<act::hand_off, topic::stuck>`")                    \
  EACH(person_always_reachable,                                                                                      \
       "a customer who asks for a person (wants_human >= 0.50) need not get one; let the policy begin with "         \
       "`when(wants_human >= 0.50_p)(say<act::hand_off, topic::requested>)`")                                        \
  EACH(no_apology_without_remedy,                                                                                    \
       "an apology may go out without a remedy in the same reply; write `with_apology(remedy, 2)` in the place of "  \
       "`say<act::apologise>`")                                                                                      \
  EACH(calm_before_solve,                                                                                            \
       "a troubled customer (level >= 0.60) may meet a question, a deed or an offer before anything that meets the " \
       "feeling; put `acknowledge_matter` or `when(troubled)(name_the_feeling)` in front")                           \
  EACH(no_bot_act_while_person_owns,                                                                                 \
       "while a person owns the conversation the plan is not marked as a suggestion; put "                           \
       "`suggest(...)` around what is planned then, under `when(owner_is(escalate::owner_state::human))`")           \
  EACH(at_most_one_question,                                                                                         \
       "a part written as code may put two questions in one reply; build it of acts and gates, which never do, or "  \
       "put `forbid(act::ask, act::confirm)` around it")                                                             \
  EACH(too_tangled, "the policy asks more than can be followed; use fewer gates, or prove its parts one by one")

namespace aplomb::respond {

/// What is proved of a policy. The names are those that `aplomb check --prove` takes and prints; docs/policy-proofs.md
/// explains each. `none`: nothing is wrong; `too_tangled`: no proof, the policy asks too much.
APLOMB_ENUM(policy_rule, std::uint8_t, none, never_silent, person_always_reachable, no_apology_without_remedy,
            calm_before_solve, no_bot_act_while_person_owns, at_most_one_question, too_tangled)

/// The six proofs.
inline constexpr policy_rule policy_proofs[] = {
    policy_rule::never_silent,      policy_rule::person_always_reachable,      policy_rule::no_apology_without_remedy,
    policy_rule::calm_before_solve, policy_rule::no_bot_act_while_person_owns, policy_rule::at_most_one_question};

/// A rule that a policy breaks, the cell of the grid where it does, and the plan there.
struct policy_finding {
  policy_rule what{};
  bool in_code = false;               ///< a part written as code may break the rule; nobody can look into it
  fixed_vector<stretch, 48> where{};  ///< everything else does not matter
  respond::plan plan{};

  [[nodiscard]] constexpr explicit operator bool() const noexcept { return what != policy_rule::none; }
};

/// The sentence of a rule: what is wrong and what to do; "" for `none`.
[[nodiscard]] constexpr std::string_view sentence_of(policy_rule what) noexcept {
#define APLOMB_SENTENCE_OF(name, sentence) \
  case policy_rule::name:                  \
    return sentence;
  switch (what) {
    APLOMB_POLICY_SENTENCES(APLOMB_SENTENCE_OF)
    default:
      return {};
  }
#undef APLOMB_SENTENCE_OF
}

/// Whether acts and gates cannot break the rule, so that its sentence speaks of code.
[[nodiscard]] constexpr bool only_code_breaks(policy_rule what) noexcept {
  return what == policy_rule::at_most_one_question;
}

/// What code that nobody can look into means for a proof.
inline constexpr std::string_view sentence_of_code = APLOMB_SENTENCE_OF_CODE;

/// The sentence, the situation and the plan: "...; when owner bot, no ask: plans acknowledge".
[[nodiscard]] constexpr fixed_string<1024> explain(policy_finding const& found) noexcept {
  fixed_string<1024> out{found.in_code && !only_code_breaks(found.what) ? sentence_of_code : sentence_of(found.what)};
  out.append("; when ");
  for (std::size_t i = 0; i < found.where.size(); ++i) {
    if (i > 0) out.append(", ");
    out.append(to_text(found.where[i]).view());
  }
  out.append(": plans ");
  auto const acts = to_text(found.plan);
  out.append(acts.empty() ? std::string_view{found.in_code ? "what the code says" : "nothing"} : acts.view());
  return out;
}

namespace detail {

/// What a rule says of one run.
class rule_aim {
 public:
  constexpr explicit rule_aim(policy_rule r) noexcept : rule_(r) {}

  /// Keeps the walk to the part of the grid that the rule speaks of.
  constexpr void begin(grid_walk& walk) const noexcept {
    auto const owner_is = [&](escalate::owner_state o) {
      walk.keep_to({feature::owner, static_cast<std::int32_t>(o), static_cast<std::int32_t>(o) + 1});
    };
    auto const axis_from = [&](auto axis, std::int32_t bound) {
      walk.keep_to({dimension::axis(axis.index), bound, score::one + 1});
    };
    auto const no = [&](feature f) { walk.keep_to({f, 0, 1}); };
    switch (rule_) {
      case policy_rule::never_silent:
        owner_is(escalate::owner_state::bot), no(feature::at_the_end);
        break;
      case policy_rule::person_always_reachable:
        owner_is(escalate::owner_state::bot), no(feature::at_the_end), no(feature::nobody_takes_over);
        axis_from(escalate::axes::wants_human, 500);
        break;
      case policy_rule::no_apology_without_remedy:
        walk.keep_to({feature::memory, 1, 2});
        break;
      case policy_rule::calm_before_solve:
        owner_is(escalate::owner_state::bot), no(feature::at_the_end);
        axis_from(escalate::axes::level, 600);
        walk.keep_to({feature::feeling, static_cast<std::int32_t>(feeling::worried),
                      static_cast<std::int32_t>(feeling::angry) + 1});
        break;
      case policy_rule::no_bot_act_while_person_owns:
        owner_is(escalate::owner_state::human);
        break;
      default:
        break;
    }
  }

  [[nodiscard]] constexpr bool sees_through_suggestions() const noexcept {
    return rule_ != policy_rule::no_bot_act_while_person_owns;
  }

  /// The acts that the rule is about.
  [[nodiscard]] constexpr act_set relevant() const noexcept {
    act_set these;
    switch (rule_) {
      case policy_rule::person_always_reachable:
        these.add(act::hand_off);
        break;
      case policy_rule::no_apology_without_remedy:
        for (auto a : {act::apologise, act::act_now, act::offer, act::compensate, act::commit}) these.add(a);
        break;
      case policy_rule::at_most_one_question:
        these.add(act::ask), these.add(act::confirm);
        break;
      default:
        these.bits = ~0u;
    }
    return these;
  }

  /// Whether the first act, whatever it is, decides the rule, in a part of the grid where the bot has the conversation.
  [[nodiscard]] constexpr bool any_act_settles() const noexcept { return rule_ == policy_rule::never_silent; }

  /// Whether nothing that may follow changes what the rule says.
  [[nodiscard]] constexpr bool settled(sketch const& k) const noexcept {
    switch (rule_) {
      case policy_rule::never_silent:
        return true;
      case policy_rule::person_always_reachable:
        return k.plan.handoff != escalate::handoff_reason::none;
      case policy_rule::no_apology_without_remedy:
        return has_remedy_act(k.plan);
      case policy_rule::calm_before_solve:
        return first_that_counts(k.plan) != 0 || !k.maybe.empty();
      case policy_rule::no_bot_act_while_person_owns:
        return k.plan.suggestion;
      default:
        return false;
    }
  }

  enum class outcome : std::uint8_t { kept, broken, in_code };

  [[nodiscard]] constexpr outcome of(sketch const& k) const noexcept {
    bool const coded = !k.maybe.empty();
    auto const kept_if = [](bool good) { return good ? outcome::kept : outcome::broken; };
    switch (rule_) {
      case policy_rule::never_silent:
        return kept_if(!k.plan.empty() || coded);
      case policy_rule::person_always_reachable:
        return k.plan.handoff != escalate::handoff_reason::none ? outcome::kept
               : coded                                          ? outcome::in_code
                                                                : outcome::broken;
      case policy_rule::no_apology_without_remedy:
        if (k.plan.has(act::apologise) && !has_remedy_act(k.plan)) return outcome::broken;
        return k.maybe.has(act::apologise) && !has_remedy_act(k.plan) ? outcome::in_code : outcome::kept;
      case policy_rule::calm_before_solve: {
        if (int const first = first_that_counts(k.plan); first != 0) return kept_if(first > 0);
        for (auto a : aplomb::all_of<act>())
          if (k.maybe.has(a) && needs_calm(a)) return outcome::in_code;
        return outcome::kept;
      }
      case policy_rule::no_bot_act_while_person_owns:
        if (k.plan.suggestion) return outcome::kept;
        return coded ? outcome::in_code : kept_if(k.plan.empty());
      case policy_rule::at_most_one_question: {
        int questions = 0;
        for (auto const& a : k.plan.acts) questions += puts_question(a);
        if (questions > 1) return outcome::broken;
        return k.maybe.has(act::ask) || k.maybe.has(act::confirm) ? outcome::in_code : outcome::kept;
      }
      default:
        return outcome::kept;
    }
  }

 private:
  [[nodiscard]] static constexpr bool has_remedy_act(plan const& p) noexcept {
    return p.has(act::act_now) || p.has(act::offer) || p.has(act::compensate) || p.has(act::commit);
  }
  /// A person needs no calm before; nor does the offer of one.
  [[nodiscard]] static constexpr bool needs_calm(act a) noexcept { return is_solving(a) && a != act::hand_off; }
  [[nodiscard]] static constexpr bool meets(act a) noexcept {
    return is_soothing(a) || a == act::thank || a == act::set_boundary || a == act::hand_off || a == act::end;
  }
  /// 1: the feeling is met first; -1: the matter comes first; 0: neither yet.
  [[nodiscard]] static constexpr int first_that_counts(plan const& p) noexcept {
    for (auto const& a : p.acts) {
      if (meets(a.kind)) return 1;
      if (needs_calm(a.kind)) return -1;
    }
    return 0;
  }

  policy_rule rule_;
};

/// Where a walk stands.
struct progress {
  decisions at{};
  bool over = false;
  policy_finding found{};
};

/// Whether the way a policy is put together decides the rule already: no two questions join a plan but by code
/// (`permitted_by`), and an apology that only goes with its remedy never goes without.
constexpr bool kept_by_structure(run_view const& policy, policy_rule what) noexcept {
  std::size_t const root = policy.nodes.policy_count - 1;
  if (root >= acts_of_nodes::capacity) return false;
  act_set const code = policy.acts->code[root];
  if (what == policy_rule::at_most_one_question) return !code.has(act::ask) && !code.has(act::confirm);
  return what == policy_rule::no_apology_without_remedy && policy.acts->mends[root];
}

/// Goes on with a walk for at most `runs` runs.
constexpr progress go_on(run_view const& policy, policy_rule what, decisions const& from, std::size_t runs) noexcept {
  if (kept_by_structure(policy, what)) return {.over = true};
  rule_aim const aim{what};
  grid_walk walk;
  aim.begin(walk);
  walk.resume(from);
  progress now;
  for (; runs > 0; --runs) {
    sketch k;
    policy_run<grid_walk, rule_aim> run{walk, aim};
    (void)run.run(policy, k);
    auto const outcome = aim.of(k);
    if (outcome != rule_aim::outcome::kept || walk.tangled()) {
      now.found.what = walk.tangled() ? policy_rule::too_tangled : what;
      now.found.in_code = outcome == rule_aim::outcome::in_code;
      now.found.plan = k.plan;
      walk.for_decided([&](stretch const& s) { (void)now.found.where.push_back(s); });
    }
    now.over = now.found || !walk.next();
    if (now.over) return now;
  }
  now.at = walk.taken();
  return now;
}

}  // namespace detail

/// Proves `what` of a policy on the whole grid: nothing found means that it holds in every situation. `policy_tree::view()`
/// and `view_of_policy<p>` are such views. Time grows with the number of ways through the policy, not with the number of
/// situations (the service policy: less than a second for all six); beyond `runs` ways: `too_tangled`. No allocation.
[[nodiscard]] constexpr policy_finding verify_policy(policy_view const& policy, policy_rule what,
                                                     std::size_t runs = 100'000'000) noexcept {
  auto const inner = detail::named_view<void>();
  detail::acts_of_nodes const acts{policy, inner.acts, inner.nodes.policy_count - 1};
  auto done = detail::go_on({policy, &acts}, what, {}, runs);
  if (!done.over) done.found.what = policy_rule::too_tangled;
  return done.found;
}

}  // namespace aplomb::respond
