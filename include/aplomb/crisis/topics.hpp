// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/emotion.hpp>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/respond/record.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace aplomb::crisis {

/// A set of topics, one bit for each.
using topic_bits = std::uint32_t;

/// What the monitor is told of one message: which conversation it belongs to and what it is about. No text.
struct sighting {
  std::uint64_t conversation = 0;  ///< keyed hash; a message of no conversation brings a number of its own
  instant at{};
  topic_bits topics = 0;    ///< those it counts for; none: it only counts as traffic
  score weight{};           ///< how much it matters as evidence, [0, 1]
  std::uint16_t turn = 0;   ///< of the conversation
  bool grave = false;       ///< counts towards severity
  bool is_message = false;  ///< what is no customer's message is passed over

  friend constexpr bool operator==(sighting const&, sighting const&) noexcept = default;
};

/// Says what a record counts for: a type with a described enum `topic` of at most 32 enumerators and
/// `static sighting see(respond::record const&) noexcept`. Model: `service_topics`; bring your own for own topics.
template <class S>
concept topic_sorter = described_enum<typename S::topic> && requires(respond::record const& r) {
  { S::see(r) }
  noexcept->std::same_as<sighting>;
};

/// The bit of one topic.
template <described_enum T>
[[nodiscard]] constexpr topic_bits bit_of(T topic) noexcept {
  return topic_bits{1} << index_of(topic);
}

/// What a service desk watches. delivery ... account: trouble about this aspect; unsorted: trouble about none of them;
/// fear ... anger: the main feeling; threat: of law, authority or media; churn: wants to leave; danger: somebody may come
/// to harm.
APLOMB_ENUM(service_topic, std::uint8_t, delivery, refund, quality, attitude, price, account, unsorted, fear, sadness,
            disgust, anger, threat, churn, danger)

/// Sorts records of the service desk. Trouble is a message that is dissatisfied, complains or gripes, or has an unpleasant
/// main feeling; grave is one of intensity 3, with a threat or danger, or in a conversation that is heated to 0.7.
struct service_topics {
  using topic = service_topic;

  [[nodiscard]] static constexpr sighting see(respond::record const& r) noexcept {
    using enum service_topic;
    sighting out;
    out.is_message = r.input != 0 && !r.wrong_version;
    if (!out.is_message) return out;
    out.conversation = r.conversation != 0 ? r.conversation : r.input;
    out.at = r.at;
    out.turn = r.turn;
    bool const feels = classify::is_negative(r.emotion) && r.intensity > 0;
    bool const trouble = feels || r.satisfaction == classify::satisfaction::dissatisfied ||
                         r.purpose == classify::purpose::gripe || r.purpose == classify::purpose::complaint;
    bool const danger_here = r.flags.has(classify::flag::self_harm);
    if (trouble)
      out.topics |= bit_of(r.about == classify::aspect::none
                               ? unsorted
                               : static_cast<service_topic>(index_of(r.about) - index_of(classify::aspect::delivery)));
    if (feels)
      out.topics |=
          bit_of(static_cast<service_topic>(index_of(fear) + index_of(r.emotion) - index_of(classify::emotion::fear)));
    if (r.flags.has(classify::flag::threat)) out.topics |= bit_of(threat);
    if (r.flags.has(classify::flag::churn)) out.topics |= bit_of(churn);
    if (danger_here) out.topics |= bit_of(danger);
    constexpr score heated{700};
    out.grave =
        (feels && r.intensity >= 3) || r.flags.has(classify::flag::threat) || danger_here || r.axes.severity >= heated;
    for (score const s : {r.axes.level, r.axes.threat, r.axes.attack, r.axes.severity, r.axes.churn})
      if (s > out.weight) out.weight = s;
    if (danger_here) out.weight = score{1000};
    return out;
  }
};
static_assert(topic_sorter<service_topics>);
static_assert(name_of(service_topic::delivery) == name_of(classify::aspect::delivery) &&
              name_of(service_topic::account) == name_of(classify::aspect::account) &&
              name_of(service_topic::fear) == name_of(classify::emotion::fear) &&
              name_of(service_topic::anger) == name_of(classify::emotion::anger));

}  // namespace aplomb::crisis
