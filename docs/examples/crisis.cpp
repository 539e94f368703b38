// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/crisis.hpp>
#include <iostream>
#include <memory>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

using namespace aplomb;
using namespace aplomb::literals;
using crisis::alert_level;
using crisis::service_topic;

// The plan, checked by the compiler: every step has an owner and a time, and a crisis has a step.
constexpr auto plan =
    crisis::plan_of({{"look", "read the evidence", "duty manager", alert_level::watch, 30_min},
                     {"tell", "tell the desk what is known", "duty manager", alert_level::alert, 15_min},
                     {"state", "publish a statement", "press office", alert_level::crisis, 2_h}});

// What is said of us and what is so. The same table can be read from a file: `load_rumours`.
constexpr auto sayings = crisis::rumours_of(
    {{"refunds_stopped",
      crisis::verdict::untrue,
      "停止+退款|不退钱|stop*+refund*",
      {"退款照常办理，三个工作日到账", "退款照常辦理，三個工作日入帳", "Refunds go on and take three working days"},
      {"请放心，退款照常办理，三个工作日到账。", "請放心，退款照常辦理，三個工作日入帳。",
       "Refunds go on as usual: yours takes three working days."}}});

/// One customer's message as the engine's record of it; here made by hand, usually by `record_of`.
respond::record message(std::uint64_t conversation, instant at, bool troubled) {
  respond::record r;
  r.conversation = conversation, r.input = conversation, r.at = at;
  r.satisfaction = troubled ? classify::satisfaction::dissatisfied : classify::satisfaction::neutral;
  r.purpose = troubled ? classify::purpose::complaint : classify::purpose::inquiry;
  if (troubled) {
    r.about = classify::aspect::refund, r.emotion = classify::emotion::anger,
    r.intensity = conversation % 3 == 0 ? 3 : 2;
    r.axes.level = score::of(static_cast<std::int64_t>(500 + conversation % 400));
  }
  return r;
}

/// What the desk hears in one quarter of an hour: forty conversations, `troubled` of them about refunds.
std::vector<respond::record> quarter(std::int64_t number, int troubled) {
  std::vector<respond::record> all;
  for (int i = 0; i < 40; ++i)
    all.push_back(message(static_cast<std::uint64_t>(number * 40 + i + 1), {number * 900'000}, i < troubled));
  return all;
}

int main() {
  auto const watch = std::make_unique<crisis::monitor<>>();  // some 50 KB, whatever comes
  std::int64_t now = 384;                                    // Monday, 5 January 1970, in quarters of an hour

  // Five weeks as usual: four of them to learn from. One thread may simply hand over each record.
  for (; now < 384 + 5 * 672; ++now)
    for (auto const& record : quarter(now, 2)) (void)watch->observe(record);

  // Then something happens. Four threads serve the desk: each counts for itself and hands its tally over.
  crisis::plan_state<plan.size()> steps;
  alert_level level = alert_level::quiet;
  for (int n = 0; n < 6; ++n, ++now) {
    auto const all = quarter(now, 12);
    std::vector<std::thread> workers;
    std::mutex door;
    for (std::size_t w = 0; w < 4; ++w)
      workers.emplace_back([&, w] {
        auto own = watch->tally_at({now * 900'000});
        for (std::size_t i = w; i < all.size(); i += 4) own.add(all[i]);
        std::scoped_lock const lock(door);
        (void)watch->take(own);
      });
    for (auto& w : workers) w.join();
    instant const end{(now + 1) * 900'000};
    (void)watch->advance(end);
    if (level == watch->level(service_topic::refund)) continue;
    level = watch->level(service_topic::refund);
    steps = reached(plan, steps, level, end);
    std::cout << explain("refund", watch->report(service_topic::refund)) << '\n';
  }
  auto const first = watch->report(service_topic::refund).heaviest[0];
  std::cout << "look first at conversation " << first.conversation << ", weight " << first.weight << '\n';

  std::cout << "the plan:\n";
  for (std::size_t i = 0; i < plan.size(); ++i)
    std::cout << "  " << plan[i].what << " (" << plan[i].owner << "): " << name_of(steps.state[i])
              << (is_overdue(plan, steps, i, {now * 900'000}) ? ", overdue" : "") << '\n';

  crisis::rumour_book const book{sayings};
  for (std::string_view const text : {"聽說你們停止退款了，是真的嗎？", "Refunds have not stopped, mine came today"})
    for (auto const& hit : book.match(text))
      std::cout << text << "\n  " << book[hit.which].id << ", " << name_of(hit.stance) << ": "
                << (hit.stance == crisis::stance::denies ? "nothing to put right" : book[hit.which].answer.zh_hant)
                << '\n';

  std::string_view const statement = "我们没有停止退款，所有退款都会到账。由于系统故障，300位用户晚收到了退款。";
  std::cout << statement << '\n';
  auto const audit = audit_statement(statement, book, {{(now - 12) * 900'000}, {now * 900'000}, 2_h});
  for (auto const& f : audit.findings)
    std::cout << "  " << name_of(f.rule) << " " << statement.substr(f.begin, f.end - f.begin) << ": "
              << remedy_of(f.rule, audit.language) << '\n';

  crisis::answer_log<> const answers;  // nothing was said in public yet
  for (auto const& g : gaps_of(*watch, answers, {now * 900'000}))
    std::cout << "unanswered: " << name_of(static_cast<service_topic>(g.id)) << ", asked in " << g.people
              << " conversations\n";
}

// Output:
// refund: crisis. 36 conversations where 5.8 are usual; likelihood 0.749, severity 0.30, reach 0.30. quiet --[likelihood 0.749 >= 0.50, severity 0.30 >= 0.25, reach 0.30 >= 0.10]--> crisis (row 0). 8 conversations are kept as evidence.
// look first at conversation 149972, weight 0.872
// the plan:
//   read the evidence (duty manager): open, overdue
//   tell the desk what is known (duty manager): open, overdue
//   publish a statement (press office): open
// 聽說你們停止退款了，是真的嗎？
//   refunds_stopped, asks: 請放心，退款照常辦理，三個工作日入帳。
// Refunds have not stopped, mine came today
//   refunds_stopped, denies: nothing to put right
// 我们没有停止退款，所有退款都会到账。由于系统故障，300位用户晚收到了退款。
//   unbacked 300: 没有已核实的事实支持，请补上依据或改为已知情况
//   unbacked 由于: 没有已核实的事实支持，请补上依据或改为已知情况
//   late : 已超过约定的回应时限，请立即发布并说明为何晚了
//   no_action : 请写明正在采取什么措施
//   no_time : 请写明何时完成，或何时再次通报
//   no_contact : 请写明可以到哪里咨询
// unanswered: refund, asked in 71 conversations
// unanswered: anger, asked in 71 conversations
