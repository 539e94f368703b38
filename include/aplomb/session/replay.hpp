// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/event.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/respond/rule.hpp>
#include <aplomb/session/case_file.hpp>
#include <aplomb/session/conversation.hpp>
#include <aplomb/session/engine.hpp>
#include <aplomb/session/ladder_pair.hpp>
#include <aplomb/session/transcript.hpp>
#include <aplomb/session/turn.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Playing a transcript against an engine: what would this desk have made of that conversation? Nothing here is for the
/// hot path: it allocates, and it is meant for tests, for reports and for choosing between ladders.

namespace aplomb {

/// What can be played on: `basic_engine`, or anything with its calls.
template <class E>
concept replayable = requires(E const& engine, conversation& talk, case_file& file, turn const& answer) {
  { engine.hear(talk, file, std::string_view{}, instant{}) } -> std::same_as<turn>;
  { engine.said(talk, file, answer, instant{}) } -> std::same_as<turn>;
  { engine.said(talk, file, voice::person, std::string_view{}, instant{}) } -> std::same_as<turn>;
  { engine.template on<escalate::accepted>(talk, file, instant{}) } -> std::same_as<turn>;
  { engine.tick(talk, file, instant{}) } -> std::same_as<turn>;
  { engine.next_deadline(talk, file) } -> std::same_as<escalate::deadline>;
  { engine.heat_of(talk) } -> std::same_as<state_name>;
  { engine.owner_of(talk) } -> std::same_as<state_name>;
  { engine.person_owns(talk) } -> std::same_as<bool>;
  { engine.ladders() } -> std::same_as<ladder_pair>;
};

/// Which of the two ladders.
APLOMB_ENUM(ladder_kind, std::uint8_t, heat, owner)

/// A row that fired while a line was taken.
struct fired_row {
  ladder_kind ladder{};
  escalate::outcome<> step{};
};

/// What one line did.
struct replayed_line {
  std::size_t index = 0;  ///< among all lines of the conversation, from 0
  line_kind kind{};
  aplomb::turn turn{};  ///< what the engine answered to the line itself
  state_name heat{};    ///< after the line
  state_name owner{};
  conversation after{};
  std::vector<fired_row> fired;  ///< in order, also by time that passed before the line and by the reply that went out
  /// Of a customer's line: what moved by which row and why each act is planned, and before that what happened since the
  /// customer's last line. Of another line: empty.
  std::vector<std::string> why;

  [[nodiscard]] bool heard() const noexcept { return kind == line_kind::customer; }
};

/// One conversation being played. The rules of a transcript:
///
/// - A customer's line is heard. The reply planned for it counts as said, at the time it was planned, unless a bot or an
///   agent line follows before the customer's next line; then that line counts.
/// - An agent is a person: he owns the conversation from then on. A bot that speaks while a person owns is told in `why`.
/// - Without `at` no time passes. Before a line with `at`, deadlines that are due fire in order; a time before the last
///   one counts as the last one.
///
/// Used by one thread. Copies play on independently.
template <replayable Desk>
class replay {
 public:
  /// `desk` outlives the replay; `seed` chooses its wordings.
  explicit replay(Desk const& desk, std::uint32_t seed = 0) : desk_(&desk) { talk_.seed = seed; }

  /// Plays the next line.
  [[nodiscard]] replayed_line take(transcript_line const& line) {
    result_ = {};
    result_.index = lines_++;
    result_.kind = line.kind;
    if (line.kind == line_kind::customer)
      settle_planned_reply();
    else if (line.kind == line_kind::bot || line.kind == line_kind::agent)
      planned_.reset();
    if (line.at) pass_time(std::max(*line.at, now_));
    happen(line);
    result_.heat = desk_->heat_of(talk_);
    result_.owner = desk_->owner_of(talk_);
    result_.after = talk_;
    return std::move(result_);
  }

  [[nodiscard]] conversation const& talk() const noexcept { return talk_; }
  [[nodiscard]] case_file const& file() const noexcept { return file_; }

 private:
  /// Nobody else spoke: the planned reply went out, at the time it was planned.
  void settle_planned_reply() {
    if (planned_) note(desk_->said(talk_, file_, *planned_, planned_at_), "bot reply");
    planned_.reset();
  }

  void pass_time(instant now) {
    for (auto due = desk_->next_deadline(talk_, file_); due && due.at <= now;
         due = desk_->next_deadline(talk_, file_)) {
      now_ = std::max(now_, due.at);
      note(desk_->tick(talk_, file_, due.at), "time");
    }
    now_ = now;
  }

  void happen(transcript_line const& line) {
    switch (line.kind) {
      case line_kind::customer:
        return hear(line.text);
      case line_kind::bot:
        if (desk_->person_owns(talk_)) notes_.push_back("the bot spoke while a person owns the conversation");
        return answer(desk_->said(talk_, file_, voice::bot, line.text, now_), "bot line");
      case line_kind::agent:
        return answer(desk_->said(talk_, file_, voice::person, line.text, now_), "agent line");
      case line_kind::request:
        return occur<escalate::request>();
      case line_kind::withdrawn:
        return occur<escalate::withdrawn>();
      case line_kind::accepted:
        return occur<escalate::accepted>();
      case line_kind::unavailable:
        return occur<escalate::unavailable>();
      case line_kind::returned:
        return occur<escalate::returned>();
      case line_kind::resolved:
        return occur<escalate::resolved>();
    }
  }

  void hear(std::string_view text) {
    result_.turn = desk_->hear(talk_, file_, text, now_);
    planned_ = result_.turn;
    planned_at_ = now_;
    result_.why = std::exchange(notes_, {});
    for (auto const& told : result_.turn.promises) result_.why.push_back(std::string(to_text(told).view()));
    take_note_of_rows(result_.turn);
    if (result_.turn.heat_step.fired()) result_.why.push_back("heat: " + std::string(result_.turn.trace.view()));
    if (!result_.turn.owner_trace.empty())
      result_.why.push_back("owner: " + std::string(result_.turn.owner_trace.view()));
    for (auto const& act : result_.turn.acts.acts)
      result_.why.push_back(std::string(to_text(act).view()) + ": " + std::string(text_of(act.why)));
  }

  template <escalate::event_type Event>
  void occur() {
    answer(desk_->template on<Event>(talk_, file_, now_), Event::name);
  }

  void answer(turn const& made, std::string_view cause) {
    result_.turn = made;
    note(made, cause);
  }

  void note(turn const& made, std::string_view cause) {
    for (auto const& told : made.promises) notes_.push_back(std::string(to_text(told).view()));
    take_note_of_rows(made);
    if (made.heat_step.fired()) notes_.push_back(std::string(cause) + ": heat: " + std::string(made.trace.view()));
    if (made.owner_step.fired())
      notes_.push_back(std::string(cause) + ": owner: " + std::string(made.owner_trace.view()));
  }

  void take_note_of_rows(turn const& made) {
    if (made.heat_step.fired()) result_.fired.push_back({ladder_kind::heat, made.heat_step});
    for (auto const& fired : made.owner_steps) result_.fired.push_back({ladder_kind::owner, fired.step});
  }

  Desk const* desk_;
  conversation talk_{};
  case_file file_{};
  instant now_{};
  std::size_t lines_ = 0;
  std::optional<turn> planned_;  // the reply to the last customer line, until it is known what was said
  instant planned_at_{};
  std::vector<std::string> notes_;  // what happened since the last customer line, for its `why`
  replayed_line result_{};
};

/// All lines of a conversation, played from the beginning.
template <replayable Desk>
[[nodiscard]] std::vector<replayed_line> play(Desk const& desk, transcript const& chat) {
  replay<Desk> talk(desk, chat.seed);
  std::vector<replayed_line> all;
  all.reserve(chat.lines.size());
  for (transcript_line const& line : chat.lines) all.push_back(talk.take(line));
  return all;
}

}  // namespace aplomb
