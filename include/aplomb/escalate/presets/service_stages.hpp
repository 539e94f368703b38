// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <cstdint>
#include <string_view>

/// The five stages of a service conversation: relate (建立关系), understand (了解客户), judge the nature of the case
/// (判定性质), act (采取行动), confirm and thank (确认致谢). The ladder follows what the desk says and warns when it
/// goes out of order. Proved in the tests.

namespace aplomb::escalate {

/// The stage last reached: what was done, not what comes next.
APLOMB_ENUM(service_stage, std::uint8_t, arrived, related, understood, judged, acted, confirmed, thanked, closed)

/// What went out of order. The step itself counts: a warning tells, it does not forbid.
APLOMB_ENUM(stage_warning, std::uint8_t, none, acted_before_understanding, acted_before_nature, closed_without_action,
            closed_without_confirmation, closed_without_thanks)

/// The desk greeted, acknowledged, or met the feeling.
struct desk_related {
  static constexpr std::string_view name = "desk_related";
};
/// The desk asked, or played back what it heard.
struct desk_asked {
  static constexpr std::string_view name = "desk_asked";
};
/// What kind of case it is has become clear: a request, a question, a complaint.
struct nature_known {
  static constexpr std::string_view name = "nature_known";
};
/// The desk informed, offered, promised or did something.
struct desk_acted {
  static constexpr std::string_view name = "desk_acted";
};
/// The desk summed up and asked whether that is right. Before acting that judges the case, afterwards the result.
struct desk_confirmed {
  static constexpr std::string_view name = "desk_confirmed";
};
/// The desk thanked the customer.
struct desk_thanked {
  static constexpr std::string_view name = "desk_thanked";
};
/// The customer is content with what was done.
struct customer_content {
  static constexpr std::string_view name = "customer_content";
};
/// The customer is in trouble, still or again.
struct customer_troubled {
  static constexpr std::string_view name = "customer_troubled";
};
/// The desk said goodbye.
struct desk_closed {
  static constexpr std::string_view name = "desk_closed";
};

namespace detail {

// Rows stand one below the other, so that they can be compared.
// clang-format off
[[nodiscard]] constexpr auto service_stages_rows() noexcept {
  using enum service_stage;
  using enum stage_warning;
  return rows(
      arrived + on<desk_related> = related,

      arrived + on<desk_asked> = understood,
      related + on<desk_asked> = understood,
      judged + on<desk_asked> = understood,
      acted + on<desk_asked> = understood,
      confirmed + on<desk_asked> = understood,
      thanked + on<desk_asked> = understood,

      arrived + on<nature_known> = judged,
      related + on<nature_known> = judged,
      understood + on<nature_known> = judged,

      arrived + on<desk_acted> / acted_before_understanding = acted,
      related + on<desk_acted> / acted_before_understanding = acted,
      understood + on<desk_acted> / acted_before_nature = acted,
      judged + on<desk_acted> = acted,
      confirmed + on<desk_acted> = acted,
      thanked + on<desk_acted> = acted,

      arrived + on<desk_confirmed> = judged,
      related + on<desk_confirmed> = judged,
      understood + on<desk_confirmed> = judged,
      acted + on<desk_confirmed> = confirmed,
      acted + on<customer_content> = confirmed,
      acted + on<resolved> = confirmed,

      confirmed + on<desk_thanked> = thanked,

      arrived + on<desk_closed> / closed_without_action = closed,
      related + on<desk_closed> / closed_without_action = closed,
      understood + on<desk_closed> / closed_without_action = closed,
      judged + on<desk_closed> / closed_without_action = closed,
      acted + on<desk_closed> / closed_without_confirmation = closed,
      confirmed + on<desk_closed> / closed_without_thanks = closed,
      thanked + on<desk_closed> = closed,

      confirmed + on<customer_troubled> = related,
      thanked + on<customer_troubled> = related,
      closed + on<customer_troubled>.reopens() = related,
      closed + on<desk_asked>.reopens() = understood,
      closed + on<nature_known>.reopens() = judged);
}
// clang-format on

}  // namespace detail

/// The stage of a service conversation. What was said is fed as events (in `session`: `tell_heard`, `tell_said`). A
/// customer who is in trouble again after the matter was confirmed begins anew; one who is asked again is understood anew.
struct service_stages : ladder<service_stage, service_reading, service_stage::arrived> {
  static constexpr std::string_view name = "service_stages";
  static constexpr auto about =
      states(state(service_stage::arrived, 0), state(service_stage::related, 0), state(service_stage::understood, 0),
             state(service_stage::judged, 0), state(service_stage::acted, 0), state(service_stage::confirmed, 0),
             state(service_stage::thanked, 0), state(service_stage::closed, 0).final());
  static constexpr auto table = detail::service_stages_rows();
};

}  // namespace aplomb::escalate
