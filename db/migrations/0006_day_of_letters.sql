ALTER TABLE `drawn_papers` ADD `issued_at` text CONSTRAINT "drawn_papers_issued_at_holds" CHECK("issued_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z');
