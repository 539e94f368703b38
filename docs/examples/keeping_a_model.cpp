// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/aplomb.hpp>
#include <aplomb/respond/check.hpp>
#include <aplomb/respond/correction.hpp>
#include <aplomb/session/situation_after.hpp>
#include <array>
#include <iostream>
#include <string>
#include <string_view>

using namespace aplomb;
using namespace aplomb::respond;

// A stand-in for a language model: it has its answers in a row. Yours takes the same two texts and returns one.
struct scripted_model {
  std::array<std::string_view, 4> answers;
  std::size_t next = 0;
  std::string answer(std::string const& /*system*/, std::string const& /*message*/) {
    return std::string(answers[next++]);
  }
};

// What the model says, when it says what was planned; else the built-in words, which always do.
std::string worded_by(scripted_model& model, turn const& last, situation const& here, std::string_view message) {
  brief_options const options{.message = message};
  std::string brief;
  write_brief(last.acts, here, options, [&](std::string_view part) { brief += part; });

  std::string user{message};
  for (int attempt = 0; attempt < 2; ++attempt) {
    std::string const draft = model.answer(brief, user);
    auto const report = check(draft, last.acts, here, options);
    std::cout << "  model:  " << draft << '\n';
    if (report.is_usable()) return draft;
    user.clear();
    write_correction(report, draft, [&](std::string_view part) { user += part; });
    std::cout << user;
  }
  std::cout << "  twice is enough: the built-in words go out\n";
  return std::string(last.worded.text.view());
}

int main() {
  engine::parts parts;
  parts.facts.reply_within = 2_h;
  engine const desk{parts};
  conversation talk;
  case_file file;
  scripted_model model{{
      "I apologise! Your parcel left our depot this morning and arrives on Friday. Anything else?",
      "I can see the parcel still hasn't reached you. Could you send me the order number?",
      "Thank you! We have refunded you already.",
      "Rest assured, everything will be sorted out!",
  }};

  instant now{1'700'000'000'000};
  for (std::string_view message :
       {"Where is my parcel? It should have been here on Monday.", "It's LP5581042. Please hurry."}) {
    std::cout << "customer: " << message << '\n';
    auto const last = desk.hear(talk, file, message, now);
    std::cout << "  plan:   " << last.acts << '\n';
    auto const here = situation_after(last, talk, file, desk.facts(), now);
    auto const reply = worded_by(model, last, here, message);
    std::cout << "bot:      " << reply << "\n\n";
    if (reply == last.worded.text.view())
      (void)desk.said(talk, file, last, now);
    else
      (void)desk.said(talk, file, voice::bot, reply, now);
    now = now + 1_min;
  }
}

// Output:
// customer: Where is my parcel? It should have been here on Monday.
//   plan:   acknowledge, ask{order_number}
//   model:  I apologise! Your parcel left our depot this morning and arrives on Friday. Anything else?
// The draft was not sent. The brief still holds; write the message anew and mend this:
// - acknowledge is missing (no words for it were found)
// - ask{order_number} is missing (no words for it were found)
// - apology: leave out "apologise", no apology is planned
// - invented: leave out "Friday", this stands in no fact
//   model:  I can see the parcel still hasn't reached you. Could you send me the order number?
// bot:      I can see the parcel still hasn't reached you. Could you send me the order number?
//
// customer: It's LP5581042. Please hurry.
//   plan:   acknowledge, commit
//   model:  Thank you! We have refunded you already.
// The draft was not sent. The brief still holds; write the message anew and mend this:
// - acknowledge is missing (no words for it were found)
// - commit is missing (no words for it were found)
// - unbacked: leave out "We have refunded", the desk did not allow this promise or claim
//   model:  Rest assured, everything will be sorted out!
// The draft was not sent. The brief still holds; write the message anew and mend this:
// - acknowledge is missing (no words for it were found)
// - commit is missing (no words for it were found)
// - unbacked: leave out "Rest assured", the desk did not allow this promise or claim
// - unbacked: leave out "will be sorted", the desk did not allow this promise or claim
//   twice is enough: the built-in words go out
// bot:      I understand that this is worrying you. Within 2 hours you'll have a reply from us.
