// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/reading.hpp>
#include <aplomb/core/hash.hpp>
#include <string_view>

namespace aplomb_test {

/// A classifier whose readings are written in the message itself, so that tests of the session do not depend on what the
/// real reader understands: words of the form `anger`, `joy`, `fear`, `person`, `threat`, `abuse`, `harm`, `leave`,
/// `thanks`, `ask`, each optional; `!` makes a feeling strong; `zh` or `hant` sets the script.
struct scripted_reader {
  [[nodiscard]] aplomb::classify::reading read(std::string_view message) const noexcept {
    using namespace aplomb::classify;
    reading r;
    auto const has = [&](std::string_view word) { return message.find(word) != std::string_view::npos; };
    auto const raise = [&](flag f) { r.affect.flags[aplomb::index_of(f)] = aplomb::score{950}; };
    r.scripts.latin_words = 3;
    if (has("zh") || has("hant")) r.scripts = {.han = 9, .simplified = has("zh") ? 2u : 0u, .traditional = has("hant") ? 2u : 0u};

    emotion felt = emotion::neutral;
    for (auto e : aplomb::all_of<emotion>())
      if (has(aplomb::name_of(e))) felt = e;
    r.affect.emotions[aplomb::index_of(felt)] = aplomb::score::of(felt == emotion::neutral ? 1000 : 850);
    if (felt != emotion::neutral) r.affect.emotions[0] = aplomb::score{150}, r.affect.intensity = has("!") ? 3 : 2;
    auto const content = is_negative(felt) ? satisfaction::dissatisfied
                         : felt == emotion::joy ? satisfaction::satisfied
                                                : satisfaction::neutral;
    r.affect.satisfactions[aplomb::index_of(content)] = aplomb::score{1000};
    r.affect.purposes[aplomb::index_of(has("ask") ? purpose::request : purpose::social)] = aplomb::score{1000};
    r.affect.about = has("parcel") ? aspect::delivery : aspect::none;
    if (has("person")) raise(flag::wants_human);
    if (has("threat")) raise(flag::threat);
    if (has("abuse")) raise(flag::abuse);
    if (has("harm")) raise(flag::self_harm);
    if (has("leave")) raise(flag::churn);
    if (has("thanks")) raise(flag::gratitude);
    r.is_ask = has("ask");
    r.fingerprint = aplomb::mix_bits(aplomb::hash_bytes(message));
    if (auto const at = message.find("AB-"); at != std::string_view::npos)
      (void)r.mentions.push_back({aplomb::text::piece_kind::reference, static_cast<std::uint32_t>(at),
                                  static_cast<std::uint32_t>(at + 9)});
    return r;
  }
};

}  // namespace aplomb_test
