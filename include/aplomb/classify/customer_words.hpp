// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/emotion.hpp>
#include <aplomb/classify/packed_words.hpp>
#include <aplomb/core/enum.hpp>
#include <cstddef>
#include <cstdint>

/// What the words of data/customer stand for.

namespace aplomb::classify {

/// How a customer stands towards the desk. wary: fears to be cheated and wants proof; hurried: wants the shortest way; proud: wants
/// standing and respect to be seen; unfamiliar: does not know the matter or its words.
APLOMB_ENUM(psychology, std::uint8_t, wary, hurried, proud, unfamiliar)

/// Who caused a trouble.
APLOMB_ENUM(fault_of, std::uint8_t, unknown, company, product, carrier, third_party, customer)

/// What a customer wants done. refund: money back; replacement: another one, or what is missing; repair: made to work again, a
/// lock taken off; delivery: to have it at last; compensation: something for the trouble; apology; explanation: to know why;
/// cancellation: to end it.
APLOMB_ENUM(remedy, std::uint8_t, unknown, refund, replacement, repair, delivery, compensation, apology, explanation,
            cancellation)

/// Why the matter matters. occasion: needed for a day (a wedding, a trip, an exam); work: a living hangs on it; health: somebody
/// ill, old or small needs it; money: it is missed; fairness: a matter of principle.
APLOMB_ENUM(motive, std::uint8_t, unknown, occasion, work, health, money, fairness)

/// Where an expectation comes from. wished: the customer sets it; promised: the customer says that the desk, a page or an
/// advertisement had set it.
APLOMB_ENUM(expectation_source, std::uint8_t, none, wished, promised)

/// How formally a customer writes. formal: 您, 贵公司, Dear, kindly; casual: slang, 亲, yo, mate.
APLOMB_ENUM(manner, std::uint8_t, unknown, casual, formal)

/// Whose usage a customer's words are, where words tell it: written Cantonese; Taiwan's words and particles.
APLOMB_ENUM(regional_usage, std::uint8_t, unknown, cantonese, taiwan)

/// A thing that customers write about, as a desk would name it: "the broadband", 快递. none: no word names one.
APLOMB_ENUM(thing, std::uint8_t, none,  //
            order, parcel, takeaway, exchange, return_of_goods, booking, hotel, flight, train_ticket, ticket, ride,
            luggage,
            postage,  // something ordered
            broadband, data, plan, phone_bill, signal, number, sim_card, roaming, landline, calls, text_messages,
            nuisance_calls, add_on, top_up, balance, contract, suspension, installation, porting, network,  // of a line
            phone, screen, battery, charger, headphones, camera, motherboard, button, computer, tablet, television,
            router, vending_machine, keyboard, speaker, watch, printer, fridge, washing_machine, air_conditioner,
            appliance, bicycle, car, spare_part,  // a device
            app, website, update, system, login, account, password, verification_code, input_method, game, server,
            video, music, contacts, photos, chat_history, backup, notification,  // software
            repair, warranty, wifi, advertisement, invoice, bill, refund, deposit, fee, points, coupon, promotion,
            membership, gift, red_packet, compensation, price, payment, bank_card, credit_card, transfer, loan,
            insurance, electricity, water, gas, heating, rent, course, medicine, food, groceries, room, clothes, shoes,
            cosmetics, furniture, visit, queue, hotline, address, business_hall, shop, appointment)

/// What a customer has suffered, beside what it is about; the weightiest first. mistreated: a rude person; misled: by an
/// advertisement, a seller, a promise of more; charged: money taken that was not due; lost: something of theirs is gone;
/// broken_word: promised and not done; sent_around: from one to the next; ignored: nobody answers or cares; contradicted: told
/// one thing and then another; uninformed: not told before; waited: long; repeated: the same again and again; unfair: others
/// are treated better, terms favour one side; disturbed: calls, messages, advertisements; cut_off: cannot be used at all;
/// faulty: does not work as it should; slow; roundabout: made complicated.
APLOMB_ENUM(grievance, std::uint8_t, none, mistreated, misled, charged, lost, broken_word, sent_around, ignored,
            contradicted, uninformed, waited, repeated, unfair, disturbed, cut_off, faulty, slow, roundabout)

namespace detail {

/// A word of the table `manner`.
APLOMB_ENUM(manner_word, std::uint8_t, hides, formal, casual, cantonese, taiwan)

/// technical: something does not do what it should; advice: wants help to choose; service: an everyday matter.
APLOMB_ENUM(problem_word, std::uint8_t, technical, advice, service)

/// How much a word supports a psychology: by itself (3), just so (2), with another word (1); no: says that it is not so;
/// hides: only hides shorter words inside.
APLOMB_ENUM(support, std::uint8_t, grade_hides, grade_1, grade_2, grade_3, grade_no)

/// A word of the table `mind`.
struct psychology_word {
  psychology of{};
  support grade{};
  bool only_asked = false;  ///< counts in a question only: 安全吗
  bool only_self = false;   ///< counts only where the clause speaks of its writer: 我是老客户

  [[nodiscard]] constexpr std::uint16_t packed() const noexcept {
    return static_cast<std::uint16_t>(index_of(of) | index_of(grade) << 2 | (only_asked ? 1u : 0u) << 5 |
                                      (only_self ? 1u : 0u) << 6);
  }
  [[nodiscard]] static constexpr psychology_word of_packed(std::uint16_t value) noexcept {
    return {static_cast<psychology>(value & 3u), static_cast<support>(value >> 2 & 7u), (value >> 5 & 1u) != 0,
            (value >> 6 & 1u) != 0};
  }
};
static_assert(count_of<psychology> <= 4 && count_of<support> <= 8);

/// A word of the table `thing`: what it names, and whether it is mostly said by the way. One that names none only hides shorter
/// words inside.
struct thing_word {
  thing names{};
  bool weak = false;

  [[nodiscard]] constexpr std::uint16_t packed() const noexcept {
    return static_cast<std::uint16_t>(index_of(names) | (weak ? 1u : 0u) << 8);
  }
  [[nodiscard]] static constexpr thing_word of_packed(std::uint16_t value) noexcept {
    return {static_cast<thing>(value & 255u), (value >> 8 & 1u) != 0};
  }
};

/// A word of the table `matter`: what it says of what a message is about. One that says nothing only hides shorter words inside.
struct matter_word {
  aspect firm{};            ///< the matter that it names by itself; none: it needs another word
  std::uint8_t things = 0;  ///< the matters of which it is a thing, a bit each, as `bit_of` tells
  std::uint8_t signs = 0;   ///< the matters of which it is a sign beside a thing
  bool elsewhere = false;   ///< of a trade where nothing is sent: a thing and a sign make no delivery

  [[nodiscard]] static constexpr std::uint8_t bit_of(aspect a) noexcept {
    return static_cast<std::uint8_t>(1u << (index_of(a) - 1));
  }
  [[nodiscard]] constexpr std::uint16_t packed() const noexcept {
    return static_cast<std::uint16_t>(index_of(firm) | std::size_t{things} << 3 | std::size_t{signs} << 9 |
                                      (elsewhere ? 1u : 0u) << 15);
  }
  [[nodiscard]] static constexpr matter_word of_packed(std::uint16_t value) noexcept {
    return {static_cast<aspect>(value & 7u), static_cast<std::uint8_t>(value >> 3 & 63u),
            static_cast<std::uint8_t>(value >> 9 & 63u), (value >> 15 & 1u) != 0};
  }
};
static_assert(count_of<aspect> == 7);

}  // namespace detail

}  // namespace aplomb::classify
