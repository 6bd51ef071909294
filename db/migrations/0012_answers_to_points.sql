CREATE TABLE `completion_answers` (
	`request_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`answered_by` text NOT NULL,
	`answered_at` text NOT NULL,
	PRIMARY KEY(`request_id`, `number`),
	FOREIGN KEY (`request_id`) REFERENCES `completion_requests`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "answer_belongs_to_a_point" CHECK("completion_answers"."number" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `filed_answers_are_never_changed` BEFORE UPDATE ON `completion_answers`
WHEN (SELECT `closed_at` FROM `completion_requests` WHERE `id` = old.`request_id`) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an answer that was filed is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `answers_are_never_deleted` BEFORE DELETE ON `completion_answers`
BEGIN SELECT RAISE(ABORT, 'an answer is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `filed_answers_are_never_replaced` BEFORE INSERT ON `completion_answers`
WHEN EXISTS (SELECT 1 FROM `completion_answers` AS `held` JOIN `completion_requests` AS `asked` ON `asked`.`id` = `held`.`request_id`
  WHERE `asked`.`closed_at` IS NOT NULL
  AND (`held`.`rowid` = NEW.`rowid` OR (`held`.`request_id` = NEW.`request_id` AND `held`.`number` = NEW.`number`)))
BEGIN SELECT RAISE(ABORT, 'an answer that was filed is never replaced'); END;
