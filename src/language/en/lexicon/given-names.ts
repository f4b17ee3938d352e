/** Common first names of many countries: the capitalised word behind one is a surname, though a town may have it too. */
export const GIVEN_NAMES: readonly string[] = (
  "Aaron Abdallah Abdel Abdul Abdullah Abigail Adam Ahmad Ahmed Aisha Al Alain Alan Albert Alberto Alejandro " +
  "Aleksei Alex Alexander Alexei Alexis Alfredo Ali Alice Alistair Alonzo Amanda Amber Amina Amit Amy Ana " +
  "Anastasia Anatoly Andre Andrea Andrei Andres Andrew Andrey Andrii Andy Angel Angela Angus Anil Ann Anna " +
  "Anthony Antonio Anwar Ariel Arthur Arturo Arun Ashley Ashraf Asia Asif Austin Avi Ayman Ban Barack " +
  "Barbara Barry Bashar Ben Benazir Benjamin Bernard Bernie Bertie Beth Bethany Betty Beverly Bilal Bill Billy " +
  "Blake Bob Bobby Boris Brad Bradley Brandon Brenda Brett Brian Brittany Brooke Bruce Bryan Bush Caleb " +
  "Calvin Cameron Carl Carla Carlos Carmen Carol Carolyn Carson Carter Catherine Cedric Cesar Chad Charles Charlotte " +
  "Chase Chelsea Cheryl Chester Cheyenne Chris Christian Christina Christine Christopher Clarence Claude Clayton Clement Clifford Clinton " +
  "Clive Cody Cole Colin Condoleezza Connor Conor Craig Crystal Curtis Cynthia Dakota Dallas Dan Dana Daniel " +
  "Danielle Darnell Darren Dave David Dean Deandre Deborah Debra Declan Deng Denise Dennis Denys Derek Derrick " +
  "Desmond Devin Devon Diana Diane Dick Diego Dieter Dmitri Dmitry Dmytro Don Donald Donna Doris Douglas " +
  "Dustin Dylan Eamon Ed Eduardo Edward Ehud Elena Elijah Elizabeth Emily Emma Emmanuel Enda Enrique Eric " +
  "Ernest Ernesto Ethan Eugene Evan Evelyn Evgeny Ewan Faisal Fatima Felipe Fernando Fiona Floyd Frances Francisco " +
  "Francois Frank Fred Gabriel Gareth Garrett Gary Gavin Gennady Geoffrey George Gerald Gerard Gerry Giovanni Giuseppe " +
  "Glenn Gloria Gordon Grace Graham Greg Gregory Guillermo Gustavo Hamid Hamilton Hamish Hamza Hannah Hans Harold " +
  "Harriet Harvey Hassan Heather Hector Heinz Helen Henri Henry Herbert Hillary Hosni Houston Hu Hugo Hunter " +
  "Hussein Ian Ibrahim Ignacio Igor Ihor Imran India Indira Irina Irma Iryna Isabel Isabella Ivan Ivanka " +
  "Jack Jackson Jacob Jacqueline Jacques Jamal James Jane Janet Janice Jared Jason Javier Jean Jeff Jeffrey " +
  "Jennifer Jeremy Jerome Jerry Jesse Jessica Jesus Jiang Jim Joan Joe John Jonathan Jordan Jorge Jose " +
  "Joseph Josh Joshua Joyce Juan Judith Judy Julia Julie Julio Junichiro Jurgen Justin Kamala Kareem Karen " +
  "Karim Karl Kate Katherine Kathleen Kathryn Kayla Keith Kelly Ken Kenneth Kerry Kevin Khaled Khalid Kim " +
  "Kimberly Klaus Konstantin Kyle Lamar Larry Laura Lauren Laurent Lawrence Layla Lee Leelah Leila Leo Leon " +
  "Leonard Leroy Lester Liam Lincoln Linda Lisa Lloyd Logan Lorenzo Lori Louis Luca Lucia Lucy Luis " +
  "Luke Madison Mahmoud Maksim Malik Manmohan Manuel Mao Marcel Marco Marcos Marcus Margaret Maria Marie Marilyn " +
  "Mario Mark Martha Martin Marvin Mary Maryam Mason Matt Matteo Matthew Maurice Max Maxim Megan Melania " +
  "Melissa Melvin Michael Michel Michelle Miguel Mike Mikhail Milton Mitt Mohamed Mohammad Mohammed Moon Moshe Muammar " +
  "Muhammad Mustafa Mykhailo Mykola Naftali Nancy Narendra Nasser Natalia Natalie Nathan Nathaniel Nawaz Neil Neville Newt " +
  "Nguyen Niamh Nicholas Nick Nicolas Nicole Nigel Nikolai Noah Norman Obama Oksana Oleg Oleksandr Oleksii Oleksiy " +
  "Olena Olga Oliver Olivia Olivier Omar Orlando Osama Oscar Otto Owen Pablo Padraig Pamela Paolo Paris " +
  "Park Pat Patricia Patrick Paul Pavel Pedro Pervez Peter Petro Philip Philippe Phillip Pierre Pilar Preston " +
  "Priya Rachel Rafael Rahul Rajiv Ralph Ramesh Ramon Rand Randy Rashid Raul Ravi Ray Raymond Rebecca " +
  "Reginald Rhys Ricardo Richard Rick Rob Robert Roberto Robin Rodrigo Roger Roman Romney Ron Ronald Rosa " +
  "Roy Ruben Rubio Rudy Ruslan Russell Rustem Ruth Ryan Saddam Saeed Said Salem Sam Samantha Samir " +
  "Samuel Sandra Sanjay Santiago Sara Sarah Savannah Scott Seamus Sean Sergei Sergey Sergio Serhii Serhiy Seth " +
  "Sharon Shawn Shimon Shinzo Shirley Sierra Silvio Simon Siobhan Sonia Sophia Stanley Stefan Stephanie Stephen Steve " +
  "Steven Stuart Suresh Susan Svetlana Sydney Tara Tariq Tatiana Ted Teresa Terrell Terrence Terry Theresa Thomas " +
  "Tim Timothy Tipper Todd Tom Tony Tran Trenton Trevor Tyler Tyrone Valery Vasily Vernon Victor Victoria " +
  "Vijay Viktor Vince Vincent Virginia Vitali Vitaliy Vladimir Volodymyr Walid Walter Wayne Wen William Willie Winston " +
  "Wolfgang Xi Yair Yasser Yelena Yevgeny Yitzhak Yoshihiko Yousef Youssef Yulia Yuri Yurii Yusuf Yvette Zachary " +
  "Zainab Ziad"
).split(" ")
