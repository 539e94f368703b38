// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/cue_features.hpp>
#include <aplomb/classify/feature.hpp>
#include <aplomb/classify/listener.hpp>
#include <aplomb/classify/message_scan.hpp>
#include <aplomb/classify/text_features.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <string_view>

namespace aplomb::classify {

/// What a pass over a message leaves besides its features.
struct feature_summary {
  int danger = 0;    ///< `cue_features::danger`
  int polarity = 0;  ///< `cue_features::polarity`
  bool truncated = false;
};

/// Reads a message once and tells `sink` all its features; the trainer and the reader both call this, so a feature means the
/// same to both. `scan` must be fresh; afterwards it holds the facts of the message. `also` is told each clause. No allocation,
/// O(length).
template <feature_sink Sink, listener L>
feature_summary read_features(std::string_view message, message_scan& scan, Sink& sink, L& also) noexcept {
  text::clause_reader clauses{message};
  text::clause clause;
  text_features bare;
  cue_features cues;
  while (clauses.next(clause)) {
    scan.open(clause);
    also.add(clause, scan);
    bare.add(clause, sink);
    cues.add(clause, scan, sink);
  }
  bare.finish(sink);
  cues.finish(scan, sink);
  return {cues.danger(), cues.polarity(), clauses.truncated()};
}

template <feature_sink Sink>
feature_summary read_features(std::string_view message, message_scan& scan, Sink& sink) noexcept {
  nobody also;
  return read_features(message, scan, sink, also);
}

}  // namespace aplomb::classify
