// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <aplomb/crisis/rumour.hpp>
#include <aplomb/crisis/rumour_book.hpp>

/// A table that several tests read: one untrue saying, one fact, one that is being checked.

namespace aplomb_test {

inline constexpr auto sayings = aplomb::crisis::rumours_of({
    {"refunds_stopped",
     aplomb::crisis::verdict::untrue,
     "停止+退款|停了+退款|不退钱|不给退款|stop*+refund*|no refunds",
     {"退款一直正常办理，审核后三个工作日内到账", "退款一直照常辦理，審核後三個工作日內入帳",
      "Refunds go on as usual and arrive within three working days"},
     {"请放心，退款没有停止，审核通过后三个工作日内到账。", "請放心，退款沒有停止，審核通過後三個工作日內入帳。",
      "Refunds have not stopped: they arrive within three working days after the check."}},
    {"warehouse_fire",
     aplomb::crisis::verdict::correct,
     "仓库+起火|仓库+火灾|仓库+着火|warehouse+fire|warehouse+burn*",
     {"11月20日凌晨仓库起火，约1200件包裹受影响，起因是线路老化",
      "11月20日凌晨倉庫起火，約1200件包裹受影響，起因是線路老化",
      "A fire in our warehouse on 20 November, caused by old wiring, affected about 1,200 parcels"},
     {"是的，仓库在20日凌晨起火，受影响的包裹我们会重新发货。",
      "是的，倉庫在20日凌晨起火，受影響的包裹我們會重新出貨。",
      "Yes, there was a fire on the 20th; we are sending the lost parcels again."}},
    {"people_hurt",
     aplomb::crisis::verdict::checking,
     "受伤|injur*|hurt",
     {},
     {"这一点我们正在核实，有结果会马上公布。", "這一點我們正在查證，有結果會立即公布。",
      "We are checking this and will say so as soon as we know."}},
});

inline aplomb::crisis::rumour_book const& book_of_sayings() {
  static aplomb::crisis::rumour_book const made{sayings};
  return made;
}

}  // namespace aplomb_test
