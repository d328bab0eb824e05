"""Whoever changes a decision finds its test: in its place and by its name, or here."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from assistant.settings import ROOT

FEW = 3  # branches up to which a module holds no decision to speak of
BRANCHES = (ast.If, ast.IfExp, ast.Match, ast.BoolOp)

# Tests that are named for what a family or a colleague sees, and test these modules.
TESTED_BY = {
    "assistant/alerts/alert.py": "tests/alerts/test_alerts.py",
    "assistant/answers/served.py": "tests/answers/test_approval.py",
    "assistant/cli/keeping.py": "tests/keeping/test_backup.py",
    "assistant/cli/main.py": "tests/keeping/test_erase.py",
    "assistant/conversations/addition_turns.py": "tests/conversations/test_additions.py",
    "assistant/conversations/decisions/chat.py": "tests/conversations/readers/test_about_the_chat.py",
    "assistant/conversations/decisions/death.py": "tests/conversations/test_bereaved.py",
    "assistant/conversations/decisions/for_the_engine.py": "tests/conversations/decisions/test_decide.py",
    "assistant/conversations/decisions/language.py": "tests/conversations/test_easy_read.py",
    "assistant/conversations/decisions/last_answer.py": "tests/conversations/test_leans_on_last_answer.py",
    "assistant/conversations/decisions/pressed.py": "tests/conversations/decisions/test_decide.py",
    "assistant/conversations/decisions/sent.py": "tests/conversations/readers/test_after_sending.py",
    "assistant/conversations/who_reads.py": "tests/conversations/test_nation.py",
    "assistant/conversations/decisions/danger.py": "tests/conversations/decisions/test_decide.py",
    "assistant/conversations/decisions/form.py": "tests/conversations/decisions/test_about_form.py",
    "assistant/conversations/decisions/not_for_us.py": "tests/conversations/decisions/test_decide.py",
    "assistant/conversations/decisions/no_patient_here.py": "tests/conversations/test_nothing_drops.py",
    "assistant/conversations/decisions/person.py": "tests/conversations/decisions/test_decide.py",
    "assistant/conversations/told_engine.py": "tests/conversations/decisions/test_decide.py",
    "assistant/conversations/feedback.py": "tests/web/test_chat.py",
    "assistant/conversations/finish.py": "tests/conversations/test_faults.py",
    "assistant/conversations/handoff_steps.py": "tests/conversations/test_steps.py",
    "assistant/conversations/keep.py": "tests/conversations/test_once.py",
    "assistant/conversations/list_turns.py": "tests/take_along/test_own_question.py",
    "assistant/conversations/replies/answers.py": "tests/conversations/test_nation.py",
    "assistant/conversations/replies/chosen.py": "tests/conversations/test_telling.py",
    "assistant/conversations/replies/danger.py": "tests/conversations/test_notices.py",
    "assistant/conversations/replies/form.py": "tests/conversations/test_asides.py",
    "assistant/conversations/replies/languages.py": "tests/conversations/test_easy_read.py",
    "assistant/conversations/replies/last_answer.py": "tests/conversations/test_leans_on_last_answer.py",
    "assistant/conversations/replies/left_over.py": "tests/conversations/test_nothing_drops.py",
    "assistant/conversations/replies/offers.py": "tests/conversations/test_ways_back.py",
    "assistant/conversations/replies/office.py": "tests/conversations/readers/test_numbers_asked.py",
    "assistant/conversations/replies/person.py": "tests/conversations/readers/test_person_in_languages.py",
    "assistant/conversations/replies/said_again.py": "tests/conversations/readers/test_fitting_part.py",
    "assistant/conversations/replies/sent.py": "tests/conversations/readers/test_after_sending.py",
    "assistant/conversations/replies/talk.py": "tests/conversations/test_small_words.py",
    "assistant/conversations/replies/topics.py": "tests/conversations/test_also_asked.py",
    "assistant/conversations/replies/unsure.py": "tests/conversations/test_unsure.py",
    "assistant/conversations/snapshot.py": "tests/conversations/test_order.py",
    "assistant/conversations/turn.py": "tests/conversations/test_order.py",
    "assistant/conversations/view.py": "tests/web/test_chat.py",
    "assistant/conversations/words.py": "tests/conversations/test_notices.py",
    "assistant/details/kinds.py": "tests/details/test_lists.py",
    "assistant/details/place.py": "tests/details/test_where.py",
    "assistant/details/read.py": "tests/details/test_writer.py",
    "assistant/details/setting.py": "tests/details/test_where.py",
    "assistant/details/specialty.py": "tests/details/test_where.py",
    "assistant/details/spoken.py": "tests/details/test_language.py",
    "assistant/engine/field_answer.py": "tests/engine/test_components.py",
    "assistant/engine/intent_classifier.py": "tests/engine/test_as_scikit_learn_says.py",
    "assistant/engine/out_of_scope_doubt.py": "tests/engine/test_components.py",
    "actions/put_right.py": "tests/conversations/test_plain_edits.py",
    "actions/handoff_status.py": "tests/actions/test_around_the_form.py",
    "assistant/engine/denied_topic.py": "tests/engine/test_components.py",
    "assistant/engine/presumed_death.py": "tests/engine/test_components.py",
    "assistant/engine/second_net.py": "tests/engine/test_components.py",
    "assistant/handoffs/add_elsewhere.py": "tests/web/test_handoff_page.py",
    "assistant/handoffs/delivery/callback.py": "tests/web/test_webhook.py",
    "assistant/handoffs/delivery/configured.py": "tests/handoffs/delivery/test_webhook.py",
    "assistant/handoffs/delivery/fhir.py": "tests/handoffs/fhir/test_push.py",
    "assistant/handoffs/fhir/nhs_number.py": "tests/handoffs/fhir/test_bundle.py",
    "assistant/handoffs/findable.py": "tests/records/test_find_index.py",
    "assistant/handoffs/from_elsewhere.py": "tests/web/test_handoff_page.py",
    "assistant/handoffs/form/left_over.py": "tests/conversations/test_nothing_drops.py",
    "assistant/handoffs/readers/way_to_reach.py": "tests/handoffs/readers/test_way.py",
    "assistant/handoffs/corrections/words_added.py": "tests/handoffs/corrections/test_page_edits.py",
    "assistant/handoffs/corrections/words_replaced.py": "tests/handoffs/corrections/test_page_edits.py",
    "assistant/masking/recognisers/numbers.py": "tests/masking/test_recognisers.py",
    "assistant/masking/recognisers/online.py": "tests/masking/test_recognisers.py",
    "assistant/masking/recognisers/people.py": "tests/masking/test_recognisers.py",
    "assistant/masking/recognisers/words.py": "tests/masking/test_recognisers.py",
    "assistant/portal/facts.py": "tests/portal/test_claims.py",
    "assistant/portal/keys.py": "tests/portal/test_verify.py",
    "assistant/portal/opening.py": "tests/web/test_portal.py",
    "assistant/portal/trying.py": "tests/cli/test_portal.py",
    "assistant/links.py": "tests/paper/test_rows.py",
    "assistant/post.py": "tests/handoffs/delivery/test_email.py",
    "assistant/records/conversations.py": "tests/conversations/test_faults.py",
    "assistant/records/copies.py": "tests/keeping/test_backup.py",
    "assistant/records/find_queries.py": "tests/staff/test_find.py",
    "assistant/records/holdings.py": "tests/keeping/test_access.py",
    "assistant/records/migrate.py": "tests/records/test_migrations.py",
    "assistant/review/check.py": "tests/review/test_the_real_content.py",
    "assistant/review/check_claims.py": "tests/review/test_claims.py",
    "assistant/review/check_links.py": "tests/review/test_links.py",
    "assistant/review/reach_code.py": "tests/review/test_reach.py",
    "assistant/review/reach_pages.py": "tests/review/test_reach.py",
    "assistant/review/report_entry.py": "tests/review/test_report.py",
    "assistant/safety/screen.py": "tests/safety/test_trained_files.py",
    "assistant/settings.py": "tests/guard/test_settings.py",
    "assistant/staff/giving_back.py": "tests/staff/test_desk_clock.py",
    "assistant/staff/answer_page.py": "tests/web/staff/test_console_wording.py",
    "assistant/staff/audit_trail.py": "tests/web/staff/test_console_audit.py",
    "assistant/staff/erasures.py": "tests/staff/test_erasing.py",
    "assistant/staff/after_a_card.py": "tests/staff/test_danger_shown.py",
    "assistant/staff/lesson_files.py": "tests/staff/test_learning.py",
    "assistant/staff/lesson_report.py": "tests/staff/test_learning.py",
    "assistant/staff/answers_list.py": "tests/web/staff/test_console_wording.py",
    "assistant/records/alerts.py": "tests/alerts/test_alerts.py",
    "assistant/records/audit_pages.py": "tests/web/staff/test_console_audit.py",
    "assistant/records/danger_cards.py": "tests/staff/test_danger_shown.py",
    "assistant/records/erasures.py": "tests/staff/test_erasing.py",
    "assistant/records/lessons.py": "tests/staff/test_learning.py",
    "assistant/staff/find_rows.py": "tests/staff/test_find.py",
    "assistant/staff/handoff_sheet.py": "tests/staff/test_handoff_paper.py",
    "assistant/staff/invite.py": "tests/staff/test_invitations.py",
    "assistant/staff/join.py": "tests/staff/test_invitations.py",
    "assistant/staff/lists.py": "tests/staff/test_watching.py",
    "assistant/staff/safety_alerts.py": "tests/web/staff/test_console_alerts.py",
    "assistant/records/sealed_columns.py": "tests/records/test_sealing.py",
    "assistant/records/sign_in_slowing.py": "tests/staff/test_who_signs_in.py",
    "assistant/staff/entering.py": "tests/staff/test_second_factor.py",
    "assistant/staff/sign_on_provider.py": "tests/web/staff/test_console_sign_on.py",
    "assistant/staff/single_sign_on.py": "tests/web/staff/test_console_sign_on.py",
    "assistant/staff/sign_in_slowing.py": "tests/staff/test_who_signs_in.py",
    "assistant/web/staff/handoff_desk.py": "tests/web/staff/test_console_handoff_desk.py",
    "assistant/web/staff/single_sign_on.py": "tests/web/staff/test_console_sign_on.py",
    "assistant/web/staff/conversations.py": "tests/web/staff/test_console_typed.py",
    "assistant/web/staff/come_in.py": "tests/web/staff/test_console_second_step.py",
    "assistant/web/staff/door.py": "tests/web/staff/test_console_second_step.py",
    "assistant/web/staff/pages.py": "tests/web/staff/test_console_doors.py",
    "assistant/web/staff/second_step.py": "tests/web/staff/test_console_second_step.py",
    "assistant/web/staff/sign_out.py": "tests/web/staff/test_console_sign_out.py",
    "assistant/web/staff/notes_typed.py": "tests/web/staff/test_console_alerts.py",
    "assistant/web/staff/kept_reply_slip.py": "tests/web/staff/test_console_typed.py",
    "assistant/staff/sessions.py": "tests/staff/test_who_signs_in.py",
    "assistant/staff/sign_in.py": "tests/staff/test_who_signs_in.py",
    "assistant/staff/talk.py": "tests/staff/test_talking.py",
    "assistant/staff/transcript.py": "tests/web/staff/test_console_work.py",
    "assistant/take_along/commands_meant.py": "tests/take_along/test_list_edit.py",
    "assistant/take_along/list_begins.py": "tests/take_along/test_list_flow.py",
    "assistant/take_along/list_changes.py": "tests/take_along/test_list_flow.py",
    "assistant/take_along/list_history.py": "tests/take_along/test_list_edit.py",
    "assistant/take_along/list_places.py": "tests/take_along/test_list_edit.py",
    "assistant/take_along/list_shown.py": "tests/take_along/test_list_flow.py",
    "assistant/take_along/list_step.py": "tests/take_along/test_list_edit.py",
    "assistant/take_along/plan_as_text.py": "tests/take_along/test_plan.py",
    "assistant/take_along/plan_on_paper.py": "tests/take_along/test_plan.py",
    "assistant/take_along/question_list.py": "tests/take_along/test_plan.py",
    "assistant/take_along/thinking_flow.py": "tests/take_along/test_plan.py",
    "assistant/tuning/learned.py": "tests/tuning/test_recipe.py",
    "assistant/tuning/rounds.py": "tests/tuning/test_slips.py",
    "assistant/web/headers.py": "tests/web/test_doors.py",
    "assistant/web/pages.py": "tests/web/test_plain.py",
    "assistant/web/problems.py": "tests/web/test_faults.py",
    "assistant/web/roles.py": "tests/web/test_doors.py",
    "assistant/web/staff/alerts.py": "tests/web/staff/test_console_alerts.py",
    "assistant/web/staff/answers.py": "tests/web/staff/test_console_wording.py",
    "assistant/web/staff/audit.py": "tests/web/staff/test_console_audit.py",
    "assistant/web/staff/erasing.py": "tests/web/staff/test_console_erasing.py",
    "assistant/web/staff/learn.py": "tests/web/staff/test_console_learn.py",
    "assistant/web/staff/find.py": "tests/web/staff/test_console_find.py",
    "assistant/web/staff/handoffs.py": "tests/web/staff/test_console_work.py",
    "actions/correct_handoff.py": "tests/actions/test_around_the_form.py",
    "actions/deps.py": "tests/actions/test_when_records_fail.py",
    "actions/offer_withdrawal.py": "tests/actions/test_around_the_form.py",
    "actions/send_handoff.py": "tests/actions/test_around_the_form.py",
    "actions/withdraw_handoff.py": "tests/actions/test_around_the_form.py",
}  # fmt: skip

# What runs inside the engine or at set-up alone: the whole is tested, or what it made is measured.
RUN_AS_A_WHOLE = {
    "assistant/encoder/build.py": "tests/evaluation/test_gate.py",
    "assistant/engine/channel.py": "tests/journeys/test_sending_twice.py",
    "assistant/engine/encoder_featurizer.py": "tests/evaluation/test_gate.py",
    "assistant/engine/neighbour_vote.py": "tests/evaluation/test_gate.py",
    "assistant/engine/tfidf_featurizer.py": "tests/evaluation/test_gate.py",
    "assistant/tuning/lists.py": "tests/safety/test_held_out.py",
    "assistant/tuning/network.py": "tests/safety/test_held_out.py",
    "assistant/tuning/tune.py": "tests/safety/test_held_out.py",
}  # fmt: skip


def modules() -> Iterator[str]:
    for folder in ("assistant", "actions"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path.relative_to(ROOT).as_posix()


def decides(module: str) -> bool:
    tree = ast.parse((ROOT / module).read_text("utf-8"))
    branches = sum(
        isinstance(n, BRANCHES) or (isinstance(n, ast.comprehension) and bool(n.ifs)) for n in ast.walk(tree)
    )
    return branches > FEW


def own_test(module: str) -> Path:
    """tests/details/test_age.py of assistant/details/age.py; tests/actions/test_deps.py of actions/deps.py."""
    path = Path(module.removeprefix("assistant/"))
    return ROOT / "tests" / path.with_name(f"test_{path.name}")


@cache
def named_in(file: Path) -> frozenset[Path]:
    """The files of ours that it imports, also in a script that it runs elsewhere; of a test its fixtures count too."""
    found = set()
    for package, names in re.findall(r"^\s*from ([\w.]+) import (\([^)]*\)|[^\n(]+)", file.read_text("utf-8"), re.M):
        stems = [package, *(f"{package}.{name}" for name in re.findall(r"\w+", names))]
        found |= {ROOT / f"{stem.replace('.', '/')}.py" for stem in stems}
    if "tests" in file.parts:
        found |= {folder / "conftest.py" for folder in file.parents if folder.is_relative_to(ROOT / "tests")}
    return frozenset(one for one in found if one.exists() and one != file)


def uses(test: Path, module: Path) -> bool:
    """The test imports the module, or what stands between the two: the app, a router, a page."""
    seen, todo = {test}, [test]
    while todo:
        for one in named_in(todo.pop()) - seen:
            seen.add(one)
            if "tests" in one.parts:
                todo.append(one)
    for _ in range(3):
        seen |= {named for one in seen for named in named_in(one)}
    return module in seen


def test_every_module_that_decides_has_a_test_where_a_reader_looks():
    deciding = [module for module in modules() if decides(module)]
    assert len(deciding) > 150
    known = TESTED_BY.keys() | RUN_AS_A_WHOLE.keys()
    missing = [module for module in deciding if not own_test(module).exists() and module not in known]
    assert not missing, "no test of its name, and none named in this file:\n" + "\n".join(missing)


def test_no_entry_is_left_of_a_module_that_needs_none():
    known = [*TESTED_BY, *RUN_AS_A_WHOLE]
    left = [one for one in known if not (ROOT / one).exists() or own_test(one).exists()]
    assert left == []


@pytest.mark.parametrize("module, test", TESTED_BY.items())
def test_a_test_named_here_uses_its_module(module, test):
    assert (ROOT / test).exists() and uses(ROOT / test, ROOT / module)


@pytest.mark.parametrize("module, test", RUN_AS_A_WHOLE.items())
def test_a_test_of_the_whole_is_there(module, test):
    assert (ROOT / test).exists()
