CREATE TABLE `__new_claims` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`reporting_year_id` text NOT NULL,
	`amount_rappen` integer NOT NULL,
	`state` text DEFAULT 'issued' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`decided_by` text,
	`issued_at` text NOT NULL,
	`closed_at` text,
	`due_again_at` text,
	`earlier_askings` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reporting_year_id`) REFERENCES `reporting_years`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "claims_amount_rappen_holds" CHECK("__new_claims"."amount_rappen" >= 0),
	CONSTRAINT "claims_state_holds" CHECK("__new_claims"."state" IN ('issued', 'paid', 'offset', 'waived', 'withdrawn')),
	CONSTRAINT "claims_issued_at_holds" CHECK("__new_claims"."issued_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "claims_closed_at_holds" CHECK("__new_claims"."closed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "claims_due_again_at_holds" CHECK("__new_claims"."due_again_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "claim_is_for_something" CHECK("__new_claims"."amount_rappen" > 0)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_claims`("id", "dossier_id", "reporting_year_id", "amount_rappen", "state", "version", "decided_by", "issued_at", "closed_at", "due_again_at", "earlier_askings") SELECT "id", "dossier_id", "reporting_year_id", "amount_rappen", "state", "version", "decided_by", "issued_at", "closed_at", "due_again_at", "earlier_askings" FROM `claims`;--> statement-breakpoint
DROP TABLE `claims`;--> statement-breakpoint
ALTER TABLE `__new_claims` RENAME TO `claims`;--> statement-breakpoint
CREATE INDEX `claims_of_a_dossier` ON `claims` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `__new_settlements` (
	`id` text PRIMARY KEY NOT NULL,
	`reporting_year_id` text NOT NULL,
	`settlement` text NOT NULL,
	`basis` text NOT NULL,
	`final_rappen` integer NOT NULL,
	`claim_id` text,
	`settled_at` text NOT NULL,
	`superseded_at` text,
	FOREIGN KEY (`reporting_year_id`) REFERENCES `reporting_years`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "settlements_final_rappen_holds" CHECK("__new_settlements"."final_rappen" >= 0),
	CONSTRAINT "settlements_settled_at_holds" CHECK("__new_settlements"."settled_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "settlements_superseded_at_holds" CHECK("__new_settlements"."superseded_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_settlements`("id", "reporting_year_id", "settlement", "basis", "final_rappen", "claim_id", "settled_at")
SELECT `year`.`id`, `year`.`id`, `held`.`settlement`, json_object(
  'accounts', json((SELECT json_group_array(json_object(
    'label', `line`.`label`, 'eligible', json(iif(`line`.`category` = 'not_eligible', 'false', 'true')),
    'budgetRappen', `line`.`amount_rappen`, 'declaredRappen', coalesce(`told`.`declared_rappen`, 0),
    'correctedRappen', `told`.`corrected_rappen`, 'correctionReason', coalesce(`told`.`correction_reason`, ''))
    ORDER BY `line`.`row_number`)
    FROM `budget_lines` AS `line`
    LEFT JOIN `account_lines` AS `told` ON `told`.`budget_line_id` = `line`.`id` AND `told`.`reporting_year_id` = `year`.`id`
    WHERE `line`.`dossier_id` = `year`.`dossier_id` AND `line`.`year` = `year`.`year`)),
  'thirdParty', json_object('declaredRappen', coalesce(`year`.`third_party_rappen`, 0),
    'correctedRappen', `year`.`third_party_corrected_rappen`, 'correctionReason', `year`.`third_party_correction_reason`),
  'exOfficio', NULL), `held`.`final_rappen`,
  (SELECT `id` FROM `claims` WHERE `reporting_year_id` = `year`.`id`), `held`.`settled_at`
FROM `settlements` AS `held` JOIN `reporting_years` AS `year` ON `year`.`id` = `held`.`reporting_year_id`;--> statement-breakpoint
DROP TABLE `settlements`;--> statement-breakpoint
ALTER TABLE `__new_settlements` RENAME TO `settlements`;--> statement-breakpoint
CREATE UNIQUE INDEX `one_settlement_counts` ON `settlements` (`reporting_year_id`) WHERE "settlements"."superseded_at" IS NULL;--> statement-breakpoint
CREATE INDEX `settlements_of_a_year` ON `settlements` (`reporting_year_id`);--> statement-breakpoint
CREATE TABLE `__new_deadline_extensions` (
	`id` text PRIMARY KEY NOT NULL,
	`deadline_id` text NOT NULL,
	`due_on` text NOT NULL,
	`running_on` text NOT NULL,
	`corrects` integer DEFAULT false NOT NULL,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` text NOT NULL,
	FOREIGN KEY (`deadline_id`) REFERENCES `deadlines`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`granted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "deadline_extensions_due_on_holds" CHECK("__new_deadline_extensions"."due_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "deadline_extensions_running_on_holds" CHECK("__new_deadline_extensions"."running_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "deadline_extensions_corrects_holds" CHECK("__new_deadline_extensions"."corrects" IN (0, 1)),
	CONSTRAINT "deadline_extensions_granted_at_holds" CHECK("__new_deadline_extensions"."granted_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_deadline_extensions`("id", "deadline_id", "due_on", "running_on", "reason", "granted_by", "granted_at")
SELECT `held`.`id`, `held`.`deadline_id`, `held`.`due_on`, `legal_on`, `held`.`reason`, `granted_by`, `granted_at`
FROM `deadline_extensions` AS `held` JOIN `deadlines` ON `deadlines`.`id` = `held`.`deadline_id`;--> statement-breakpoint
DROP TABLE `deadline_extensions`;--> statement-breakpoint
ALTER TABLE `__new_deadline_extensions` RENAME TO `deadline_extensions`;--> statement-breakpoint
CREATE INDEX `extensions_of_a_deadline` ON `deadline_extensions` (`deadline_id`);--> statement-breakpoint
CREATE TRIGGER `settlements_are_never_deleted` BEFORE DELETE ON `settlements`
BEGIN SELECT RAISE(ABORT, 'a settlement is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `settlements_are_never_replaced` BEFORE INSERT ON `settlements`
WHEN EXISTS (SELECT 1 FROM `settlements` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`
  OR (`reporting_year_id` = NEW.`reporting_year_id` AND `superseded_at` IS NULL AND NEW.`superseded_at` IS NULL))
BEGIN SELECT RAISE(ABORT, 'a settlement is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `settlements_are_never_changed` BEFORE UPDATE ON `settlements`
WHEN NOT (OLD.`superseded_at` IS NULL AND NEW.`superseded_at` IS NOT NULL
  AND OLD.`rowid` = NEW.`rowid` AND OLD.`id` = NEW.`id` AND OLD.`reporting_year_id` = NEW.`reporting_year_id`
  AND OLD.`settlement` = NEW.`settlement` AND OLD.`basis` = NEW.`basis` AND OLD.`final_rappen` = NEW.`final_rappen`
  AND OLD.`claim_id` IS NEW.`claim_id` AND OLD.`settled_at` = NEW.`settled_at`)
BEGIN SELECT RAISE(ABORT, 'a settlement is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `extensions_are_never_changed` BEFORE UPDATE ON `deadline_extensions`
BEGIN SELECT RAISE(ABORT, 'an extension that was granted is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `extensions_are_never_deleted` BEFORE DELETE ON `deadline_extensions`
BEGIN SELECT RAISE(ABORT, 'an extension that was granted is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `extensions_are_never_replaced` BEFORE INSERT ON `deadline_extensions`
WHEN EXISTS (SELECT 1 FROM `deadline_extensions` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'an extension that was granted is never replaced'); END;
