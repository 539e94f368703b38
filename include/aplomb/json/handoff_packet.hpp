// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/session/handoff_packet.hpp>
#include <aplomb/text/language.hpp>
#include <aplomb/text/utf8.hpp>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <string_view>
#include <utility>

namespace aplomb::json {

namespace detail {

template <described_enum E>
boost::json::string packet_name(E value) {
  auto const name = name_of(value);
  return boost::json::string(name.data(), name.size());
}

inline boost::json::value packet_time(instant at) { return at == instant{} ? boost::json::value(nullptr) : at.ms; }

/// Text that may hold anything, as UTF-8; null when it is empty.
inline boost::json::value packet_value(std::string_view bytes) {
  if (bytes.empty()) return nullptr;
  boost::json::string out;
  text::to_valid(bytes, [&](std::string_view part) { out.append(boost::json::string_view(part.data(), part.size())); });
  return out;
}

template <described_enum E, class Has>
boost::json::array packet_names(Has has) {
  boost::json::array out;
  for (auto const e : all_of<E>())
    if (has(e)) out.push_back(packet_name(e));
  return out;
}

}  // namespace detail

/// The packet as one JSON object (docs/reference/handoff_packet.schema.json). Every key is there, unknown is null, times are
/// milliseconds. `personal` holds what may name a person, and nothing else does but `said_to_customer`; with
/// `packet_privacy::masked` tags such as "[order]" stand there. Allocates.
[[nodiscard]] inline boost::json::object packet_as_json(handoff_packet const& p) {
  using detail::packet_name;
  boost::json::object out;
  auto const tag = tag_of(p.language);
  out["version"] = packet_version;
  out["reason"] = p.reason == escalate::handoff_reason::none ? boost::json::value(nullptr)
                                                             : boost::json::value(packet_name(p.reason));
  out["language"] = boost::json::string_view(tag.data(), tag.size());
  out["severity"] = p.severity;
  out["urgency"] = p.urgency;
  out["about"] = packet_name(p.about);
  out["emotion"] = {{"now", packet_name(p.emotion)},
                    {"intensity", p.intensity},
                    {"lasting", packet_name(p.lasting)},
                    {"trend", packet_name(p.trend)},
                    {"curve", boost::json::array(p.curve.begin(), p.curve.end())},
                    {"turned_at", p.turned ? boost::json::value(p.turned->at) : boost::json::value(nullptr)}};
  out["customer"] = {{"style", p.mind ? boost::json::value(packet_name(*p.mind)) : boost::json::value(nullptr)},
                     {"problem", packet_name(p.problem)},
                     {"claim", packet_name(p.claim)},
                     {"messages", p.turns},
                     {"earlier_contacts", p.contacts}};
  out["personal"] = {{"masked", p.privacy == packet_privacy::masked},
                     {"order_number", detail::packet_value(p.order_number.view())},
                     {"phone", detail::packet_value(p.phone.view())},
                     {"link", detail::packet_value(p.link.view())}};
  out["known"] = detail::packet_names<respond::slot>([&](respond::slot x) { return p.known.has(x); });
  out["asked_in_vain"] = detail::packet_names<respond::slot>([&](respond::slot x) { return p.asked.has(x); });
  boost::json::array asks, promises, avoid;
  for (auto const& ask : p.asks)
    asks.push_back({{"kind", packet_name(ask.kind)},
                    {"about", packet_name(ask.about)},
                    {"times", ask.times},
                    {"pressing", ask.pressing}});
  for (auto const& promised : p.promises)
    promises.push_back({{"about", packet_name(promised.about)},
                        {"due", detail::packet_time(promised.due)},
                        {"stage", packet_name(promised.told)},
                        {"by_person", promised.by_person}});
  for (auto const word : p.avoid()) avoid.push_back(boost::json::string_view(word.data(), word.size()));
  out["open_asks"] = std::move(asks);
  out["tried"] = detail::packet_names<respond::act>([&](respond::act a) { return p.tried.has(a); });
  out["done"] = detail::packet_names<respond::deed>([&](respond::deed d) { return p.done.has(d); });
  out["apologies"] = p.apologies;
  out["promises"] = std::move(promises);
  out["broken_promises"] = p.broken;
  out["avoid"] = std::move(avoid);
  out["survey"] = packet_name(p.survey);
  out["at"] = detail::packet_time(p.at);
  out["waiting_since"] = detail::packet_time(p.waiting_since);
  out["said_to_customer"] = detail::packet_value(p.said.view());
  return out;
}

}  // namespace aplomb::json
