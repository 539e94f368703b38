// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "timing_output.hpp"
#include "json_line.hpp"
#include <algorithm>
#include <aplomb/respond/blank.hpp>
#include <aplomb/session/service_times.hpp>
#include <ostream>

namespace cli {

namespace {

std::string spoken(aplomb::duration d) {
  return std::string{aplomb::respond::spoken_duration(d, aplomb::text::language::en).view()};
}

std::uint8_t severity_of(aplomb::replayed_line const& done) {
  return static_cast<std::uint8_t>(std::clamp(done.turn.axes.severity.per_mille / 100, 0, 9));
}

/// What has to be heard by when after a customer's line, from `at` on.
struct due {
  aplomb::escalate::deadline read, progress;

  due(aplomb::replayed_line const& done, aplomb::case_file const& file)
      : read(aplomb::acknowledgement_due(done.after, severity_of(done))) {
    auto answered = done.after;  // as it will be once the desk has said something
    answered.unanswered = 0;
    progress = aplomb::progress_due(answered, file, severity_of(done));
  }
};

void milliseconds(json_line& line, std::string_view key, aplomb::escalate::deadline const& at, aplomb::instant now) {
  line.key(key);
  if (at)
    line.number((at.at - now).ms);
  else
    line.null();
}

}  // namespace

void timing::take(aplomb::replayed_line const& done, transcript_entry const& entry) {
  if (entry.line.at) at_ = std::max(at_, *entry.line.at);
  signs_.note(done.turn);
  if (!done.heard()) {
    writing_ = {};
    return;
  }
  if (writing_.finished(at_)) writing_ = {};
  writing_.add(entry.line.text, at_);
}

std::string timing::as_json(aplomb::replayed_line const& done, aplomb::case_file const& file) const {
  due const by{done, file};
  json_line line;
  line.key("hold_ms").number((writing_.hold_until() - at_).ms);
  milliseconds(line, "acknowledge_within_ms", by.read, at_);
  milliseconds(line, "progress_within_ms", by.progress, at_);
  return line.finish();
}

void timing::print(std::ostream& out, aplomb::replayed_line const& done, aplomb::case_file const& file) const {
  due const by{done, file};
  out << "  timing  hold the answer " << (writing_.hold_until() - at_).ms / 1000 << " s, there may be more";
  if (by.read) out << "; show within " << spoken(by.read.at - at_) << " that it was read";
  if (by.progress) out << "; say within " << spoken(by.progress.at - at_) << " how far it is";
  out << "\n\n";
}

aplomb::satisfaction::survey_verdict timing::survey(aplomb::replayed_line const& done,
                                                    aplomb::case_file const& file) const {
  return may_ask(aplomb::satisfaction::survey_case_of(done.after, file, signs_, at_));
}

std::optional<aplomb::respond::touch> timing::touch(aplomb::replayed_line const& done,
                                                    aplomb::case_file const& file) const {
  return aplomb::respond::next_touch(aplomb::closed_case_of(done.after, file, at_));
}

std::string timing::closing_as_json(aplomb::replayed_line const& done, transcript_entry const& entry,
                                    aplomb::case_file const& file) const {
  json_line line;
  line.key("conversation").raw(entry.conversation).key("resolved").boolean(true);
  line.key("survey").string(aplomb::name_of(survey(done, file))).key("next_touch");
  if (auto const next = touch(done, file))
    line.begin_object()
        .key("after_ms")
        .number((next->at - at_).ms)
        .key("why")
        .string(aplomb::name_of(next->reason))
        .key("number")
        .number(static_cast<std::int64_t>(next->number))
        .key("last")
        .number(static_cast<std::int64_t>(next->last))
        .end_object();
  else
    line.null();
  return line.finish();
}

void timing::print_closing(std::ostream& out, aplomb::replayed_line const& done, aplomb::case_file const& file) const {
  out << "  survey  " << aplomb::name_of(survey(done, file)) << "\n  touch   ";
  if (auto const next = touch(done, file))
    out << "in " << spoken(next->at - at_) << " (" << aplomb::name_of(next->reason) << "), " << int{next->number}
        << " of " << int{next->last} << "\n\n";
  else
    out << "none\n\n";
}

}  // namespace cli
