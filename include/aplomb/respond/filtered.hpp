// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/policy.hpp>
#include <aplomb/respond/then.hpp>
#include <cstddef>

namespace aplomb::respond {

namespace detail {

/// Puts into `p` what the filter keeps of the acts that `after` has and `before` has not; the verdict, when making them had
/// the verdict `v`. What goes with an act goes when it is left out: a call for a person with hand_off, the end with end.
template <class Filter>
constexpr verdict keep_some(Filter const& filter, plan const& before, plan const& after, verdict v, plan& p) noexcept {
  if (v == verdict::declined) return v;
  plan kept = after;
  kept.acts = before.acts;
  bool last_stays = true;
  for (std::size_t i = before.acts.size(); i < after.acts.size(); ++i) {
    last_stays = filter.keep(before, after, i);
    if (last_stays)
      (void)kept.add(after.acts[i]);
    else if (after.acts[i].kind == act::hand_off)
      kept.handoff = before.handoff;
    else if (after.acts[i].kind == act::end)
      kept.ends = before.ends;
  }
  if (kept.acts.size() == before.acts.size() && after.acts.size() > before.acts.size()) return verdict::declined;
  p = kept;
  return v == verdict::ended && !last_stays ? verdict::spoke : v;
}

}  // namespace detail

/// What forbid and within share: a policy is rehearsed, and of the acts that it would add only some join the plan.
/// `Filter::keep(before, after, index)` says whether act number `index` of `after`, which `before` did not have, stays.
template <class Filter, class P>
struct filtered_policy : policy_base {
  Filter filter;
  P inner;
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    plan const before = p;
    plan after{};
    verdict const v = detail::rehearse(inner, s, before, after);
    return detail::keep_some(filter, before, after, v, p);
  }
};

namespace detail {
template <class Filter>
struct filter_maker {
  Filter filter;
  template <class P>
  [[nodiscard]] constexpr auto operator()(P p) const noexcept {
    check_policies<P>();
    return filtered_policy<Filter, P>{{}, filter, p};
  }
};
}  // namespace detail

}  // namespace aplomb::respond
